package app.pinbridge.engine.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameComparisonTest {

    private static NameFit fit(String left, String right) {
        PersonName one = PersonName.of(left).orElseThrow();
        PersonName other = PersonName.of(right).orElseThrow();
        NameFit fit = NameComparison.compare(one, other);
        assertThat(NameComparison.compare(other, one)).isEqualTo(fit);
        return fit;
    }

    @ParameterizedTest
    @CsvSource({
        "민준 이, Minjun Lee",
        "이민준, Min-jun Yi",
        "지훈 박, Jihoon Park",
        "유진 최, Eugene Choi",
        "민우 정, Minwoo Chung",
        "백서연, Seo-yeon Paik",
        "노무현, Moo Hyun Roh",
        "허준호, Junho Hur",
        "유재석, Jaeseok Yoo",
        "이영희, Young-hee Lee",
        "Сергей Хрущёв, Sergei Khrushchev",
        "Юлия Цветаева, Julia Tsvetaeva",
        "Александр Юрьев, Alexander Yuriev",
        "Жанна Чайковская, Janna Tchaikovskaya",
        "Христо Цветков, Hristo Tsvetkov",
        "Алёна Юрьева, Alyona Yurieva",
        "Ксения Щукина, Xenia Schukina",
        "Юрий Жуков, Iouri Joukov",
        "Олексій Гриценко, Oleksiy Hrytsenko",
        "Γιώργος Ευαγγέλου, Giorgos Evangelou",
        "Ντίνος Παπάς, Dinos Papas",
        "สมชาย ใจดี, Somchai Jaidee",
        "தமிழ் செல்வன், Tamil Selvan",
        "अर्जुन चौधरी, Arjun Chaudhari",
        "敏 李, Min Lee",
        "小明 王, Xiao Ming Wang",
        "伟 王, David Wei Wang",
        "Oluwaseun Eze, Seun Eze",
    })
    void theUsualSpellingsOfANameSupportOneAnother(String recorded, String shown) {
        assertThat(fit(recorded, shown).supports()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "敏 李, Minjun Lee",
        "敏 李, Min Jun Lee",
        "敏 罗, Min Li",
        "이민준, Minjung Lee",
        "이민준, Minji Lee",
        "이민, Minjun Lee",
        "박지은, Jihoon Park",
        "박유나, Jihoon Park",
        "김민준, Minjun Lee",
        "김유진, Jenny Kim",
        "Илья Петров, Julia Petrova",
        "Анна Петрова, Ivan Petrov",
        "Инна Шевченко, Anna Shevchenko",
        "محمد علي, Khaled Haddad",
        "太郎 田中, Giulia Rossi",
    })
    void aNameOfAnotherScriptThatIsNotAlikeSaysNothing(String recorded, String shown) {
        assertThat(fit(recorded, shown)).isEqualTo(NameFit.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"Сергей Хрущёв, John Miller", "박지훈, Lucía Norton", "Γιώργος Παπάς, Anna Schmidt"})
    void whereEverySoundIsWrittenAndNoneIsAlikeItIsAnotherName(String recorded, String shown) {
        assertThat(fit(recorded, shown)).isEqualTo(NameFit.DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource({"Иван Петров, Сергей Петров", "민준 이, 지훈 이", "花子 佐藤, 太郎 佐藤"})
    void withinAScriptAnotherGivenNameIsAnother(String recorded, String shown) {
        assertThat(fit(recorded, shown)).isEqualTo(NameFit.MIXED);
    }

    @ParameterizedTest
    @CsvSource({
        "Jan Novák, Jana Nováková",
        "Daniel Costa, Daniela Costa",
        "Paul Martin, Paula Martin",
        "Christian Weber, Christina Weber",
        "Anna Schmidt, Hannah Schmidt",
        "René Dubois, Renée Dubois",
        "Александр Иванов, Aleksandra Ivanova",
    })
    void givenNamesThatDifferInALetterAreTwoPeoples(String recorded, String shown) {
        assertThat(fit(recorded, shown).supports()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Ann Schmidt, Anna Schmidt",
        "Dan Costa, Daniel Costa",
        "Alex Weber, Alexandra Weber",
        "Gabriela Ruiz, Gabriella Ruiz",
        "Hanna Berg, Hannah Berg",
        "Daniela Costa, Danyela Costa",
    })
    void shortFormsAndSlipsAreNot(String recorded, String shown) {
        assertThat(fit(recorded, shown).supports()).isTrue();
    }
}
