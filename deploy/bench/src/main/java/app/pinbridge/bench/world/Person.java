package app.pinbridge.bench.world;

import app.pinbridge.contracts.Call;

/**
 * Somebody with a name and an address. One surname in ten is one of fifty, the others are made of syllables, some ten thousand: a few
 * people share a name, as in life, and not more of them with every record that is loaded.
 */
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

    private static final String[] SYLLABLES =
            "bar del fim gol kup lan mer nos pit rad sul tek bri dro ges kla pra sto tri mul fen rog dis nab"
                    .split(" ");

    static Person named(Draw draw, String what, long of, String emailTail) {
        String first = FIRST[draw.number(what + " first", of, FIRST.length)];
        String last = surname(draw, what, of);
        return new Person(first, last, (first + "." + last + emailTail).toLowerCase(java.util.Locale.ROOT));
    }

    private static String surname(Draw draw, String what, long of) {
        if (draw.number(what + " common", of, 10) == 0) {
            return LAST[draw.number(what + " last", of, LAST.length)];
        }
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            made.append(SYLLABLES[draw.number(what + " syllable " + i, of, SYLLABLES.length)]);
        }
        made.setCharAt(0, Character.toUpperCase(made.charAt(0)));
        return made.toString();
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
