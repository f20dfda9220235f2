package app.pinbridge.bench.world;

import app.pinbridge.contracts.Call;

/** Somebody with a name and an address. */
public record Person(String firstName, String lastName, String email) {
    private static final String[] FIRST =
            ("Ada Ben Chloe Daniel Elena Farid Grace Hugo Ines Jonas Keiko Liam Maya Noor Oskar Priya Quentin Rosa Sven"
                            + " Tara Umar Vera Wei Ximena Yusuf Zoe Amara Bruno Carmen Dmitri Emeka Freya Goran Hana Ivan"
                            + " Jasmin Karim Lucia Marek Nadia Olga Pablo Rania Stefan Thandi Ulrike Viktor Wanda Yara Zain")
                    .split(" ");
    private static final String[] LAST =
            ("Abbott Bauer Castro Dubois Eriksen Fischer Garcia Haddad Ivanov Jansen Kowalski Larsen Moreau Nguyen Okafor"
                            + " Petrov Quinn Rossi Sato Tanaka Ueda Varga Weber Xu Yilmaz Zhang Almeida Brandt Costa"
                            + " Duarte Evans Ferrari Gupta Hoang Ibrahim Jovanovic Khan Lindberg Mbeki Novak Olsen Popescu"
                            + " Reyes Silva Torres Usman Vasquez Walsh Yamada Zeller")
                    .split(" ");

    static Person named(Draw draw, String what, long of, String emailTail) {
        String first = FIRST[draw.number(what + " first", of, FIRST.length)];
        String last = LAST[draw.number(what + " last", of, LAST.length)];
        return new Person(first, last, (first + "." + last + emailTail).toLowerCase(java.util.Locale.ROOT));
    }

    /** First and last name. */
    public String name() {
        return firstName + " " + lastName;
    }

    Person with(String otherEmail) {
        return new Person(firstName, lastName, otherEmail);
    }

    Call.Participant attending() {
        return new Call.Participant(email, name(), null, true, true, null, null);
    }
}
