//! Invented people: names put together from given names and surnames of several languages.
//!
//! Owns the lists. Nobody real is meant.

use super::random::Random;

/// Given names and surnames that go together.
type Names = (&'static [&'static str], &'static [&'static str]);

const NORWEGIAN: Names = (
    &[
        "Astrid", "Sigrid", "Ingvild", "Solveig", "Ragnhild", "Torunn", "Marit", "Silje", "Håkon", "Sverre", "Eirik",
        "Trond", "Øystein", "Kjetil", "Vidar", "Jørgen",
    ],
    &[
        "Aasland",
        "Brekke",
        "Dalheim",
        "Engeset",
        "Fossum",
        "Grønli",
        "Haugdal",
        "Kleiven",
        "Lauvås",
        "Myrvold",
        "Nesheim",
        "Rødland",
        "Solvik",
        "Tveiten",
        "Ulvestad",
        "Ødegaard",
    ],
);
const SWEDISH: Names = (
    &[
        "Ebba", "Elin", "Hedvig", "Linnea", "Maja", "Saga", "Tuva", "Wilma", "Albin", "Axel", "Fredrik", "Gustav",
        "Hampus", "Måns", "Rasmus", "Ture",
    ],
    &[
        "Almgren",
        "Björkdal",
        "Cederlund",
        "Dahlqvist",
        "Ekholm",
        "Forsmark",
        "Granlöf",
        "Hedström",
        "Källberg",
        "Lindvall",
        "Norrby",
        "Rosenblad",
        "Sjöstedt",
        "Törnblom",
        "Wallander",
        "Åkerhielm",
    ],
);
const FINNISH: Names = (
    &[
        "Aino", "Eeva", "Helmi", "Inkeri", "Kaisa", "Lotta", "Oona", "Venla", "Antti", "Eero", "Ilkka", "Jussi",
        "Kalle", "Lauri", "Olavi", "Veikko",
    ],
    &[
        "Aaltola",
        "Hakkila",
        "Järvelä",
        "Karppila",
        "Koskela",
        "Lehtimäki",
        "Mäkitalo",
        "Niskanen",
        "Ojala",
        "Peltonen",
        "Rantala",
        "Salmela",
        "Tuominen",
        "Uusitalo",
        "Vainikka",
        "Ylönen",
    ],
);
const DANISH: Names = (
    &[
        "Agnete", "Birgitte", "Ditte", "Freja", "Karoline", "Mette", "Signe", "Trine", "Anders", "Bjarke", "Esben",
        "Jeppe", "Lasse", "Mikkel", "Søren", "Troels",
    ],
    &[
        "Agerskov",
        "Bisgaard",
        "Dalsgaard",
        "Egelund",
        "Fabricius",
        "Gravlund",
        "Hjorth",
        "Kjeldgaard",
        "Lykkegaard",
        "Munkholm",
        "Nygaard",
        "Overgaard",
        "Ravnsborg",
        "Skovgaard",
        "Thygesen",
        "Vestergaard",
    ],
);
const ARABIC: Names = (
    &["Amira", "Hala", "Layla", "Nour", "Rania", "Salma", "Bilal", "Hamza", "Karim", "Omar", "Samir", "Yusuf"],
    &["Al-Masri", "Barakat", "Chahine", "Darwish", "Haddad", "Kanaan", "Mansour", "Najjar", "Sabbagh", "Zaidan"],
);
const INDIAN: Names = (
    &[
        "Ananya", "Deepa", "Kavita", "Meera", "Priya", "Sunita", "Arjun", "Manish", "Nikhil", "Rohan", "Sanjay",
        "Vikram",
    ],
    &["Bhatt", "Chandran", "Deshmukh", "Iyer", "Kulkarni", "Menon", "Nair", "Raghavan", "Saxena", "Venkatesan"],
);
const POLISH: Names = (
    &["Agata", "Dorota", "Ewa", "Kinga", "Magda", "Zofia", "Bartosz", "Jacek", "Kamil", "Marek", "Piotr", "Tomasz"],
    &[
        "Adamczak",
        "Borkowska",
        "Czarnecki",
        "Górska",
        "Jabłoński",
        "Kalinowska",
        "Lisowski",
        "Piekarska",
        "Sobczak",
        "Wrona",
    ],
);
const SPANISH: Names = (
    &["Alba", "Carmen", "Inés", "Lucía", "Paloma", "Rocío", "Álvaro", "Diego", "Iñigo", "Javier", "Mateo", "Rubén"],
    &["Aguirre", "Benítez", "Cordero", "Escudero", "Ibáñez", "Lozano", "Montero", "Peñalver", "Quintana", "Villalba"],
);
const WEST_AFRICAN: Names = (
    &["Abena", "Adaeze", "Efua", "Folake", "Ngozi", "Yetunde", "Chidi", "Emeka", "Kofi", "Kwame", "Olumide", "Tunde"],
    &["Achebe", "Adjei", "Boateng", "Danso", "Eze", "Mensah", "Nwosu", "Okafor", "Owusu", "Sarpong"],
);
const VIETNAMESE: Names = (
    &["An", "Diep", "Hoa", "Lan", "Linh", "Thuy", "Bao", "Duc", "Hieu", "Khanh", "Minh", "Quang"],
    &["Bui", "Dang", "Dinh", "Hoang", "Huynh", "Ngo", "Nguyen", "Pham", "Tran", "Vo"],
);
const EAST_ASIAN: Names = (
    &["Aiko", "Haruka", "Jiahui", "Mei", "Xiulan", "Yuna", "Daichi", "Haoran", "Jisoo", "Kenji", "Takeshi", "Wei"],
    &["Chen", "Fujita", "Hayashi", "Kang", "Lin", "Matsuda", "Park", "Tan", "Xu", "Yamane"],
);
const SOMALI: Names = (
    &["Asha", "Faduma", "Hodan", "Ifrah", "Sagal", "Ubah", "Abdirahman", "Liban", "Mahad", "Nuur", "Said", "Warsame"],
    &["Abukar", "Adan", "Dirie", "Farah", "Guled", "Hersi", "Jama", "Nur", "Osman", "Roble"],
);
const UKRAINIAN: Names = (
    &[
        "Daryna", "Halyna", "Iryna", "Oksana", "Solomiia", "Yaryna", "Andriy", "Bohdan", "Maksym", "Oleh", "Taras",
        "Vasyl",
    ],
    &[
        "Bondar",
        "Demchuk",
        "Hrytsenko",
        "Kovalchuk",
        "Lysenko",
        "Marchuk",
        "Onyshchuk",
        "Petrenko",
        "Shevchuk",
        "Tkachuk",
    ],
);
const TURKISH: Names = (
    &["Aylin", "Defne", "Elif", "Gülşen", "Nazlı", "Zeynep", "Barış", "Cem", "Emre", "Kerem", "Ozan", "Tolga"],
    &["Aksoy", "Bozkurt", "Çetin", "Demirel", "Erdem", "Güneş", "Karaca", "Özkan", "Şahin", "Yıldız"],
);

/// The language that most people of a country have, and the ones that others have.
const HOME: [Names; 4] = [NORWEGIAN, SWEDISH, FINNISH, DANISH];
const ELSEWHERE: [Names; 10] =
    [ARABIC, INDIAN, POLISH, SPANISH, WEST_AFRICAN, VIETNAMESE, EAST_ASIAN, SOMALI, UKRAINIAN, TURKISH];

/// A given name and a surname. `home` says whose country it is: Norway, Sweden, Finland, Denmark.
pub(super) fn draw(random: &mut Random, home: usize) -> (&'static str, &'static str) {
    let from_home = random.chance(62);
    let other = ELSEWHERE[random.below(ELSEWHERE.len() as u32) as usize];
    let (given, surnames) = if from_home { HOME[home % HOME.len()] } else { other };
    (random.pick(given), random.pick(surnames))
}

/// The address that a name gives: plain letters only.
pub(super) fn address(given: &str, surname: &str) -> String {
    let mut address = String::new();
    for letter in given.chars().chain(['.']).chain(surname.chars()).flat_map(char::to_lowercase) {
        match letter {
            'a'..='z' | '.' => address.push(letter),
            'æ' | 'ä' => address.push_str("ae"),
            'ø' | 'ö' => address.push_str("oe"),
            'å' => address.push_str("aa"),
            'á' => address.push('a'),
            'é' => address.push('e'),
            'í' | 'ı' => address.push('i'),
            'ó' => address.push('o'),
            'ú' | 'ü' => address.push('u'),
            'ñ' => address.push('n'),
            'ł' => address.push('l'),
            'ş' => address.push('s'),
            'ç' => address.push('c'),
            _ => {}
        }
    }
    address
}
