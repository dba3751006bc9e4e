"""Short and long texts of each language: what components have to stand."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sample:
    """A short and a long title, the longest word of the site's texts, two sentences."""

    short: str
    long: str
    word: str
    text: str


SAMPLES: dict[str, Sample] = {
    "kk": Sample(
        "Күй",
        "Қазақ, қырғыз және қарақалпақ киіз үйлерін жасаудың дәстүрлі білімі мен шеберлігі",
        "пайдаланатыныңызды",
        "Киіз үй бірнеше сағатта тігіледі, бірнеше сағатта жығылады. "
        "Оны бүкіл ауыл болып көтереді.",
    ),
    "ky": Sample(
        "Күү",
        "Кыргыз, казак жана каракалпак боз үйлөрүн жасоонун салттуу билими жана чеберчилиги",
        "санариптештирилгенде",
        "Боз үй бир нече саатта тигилип, бир нече саатта чечилет. Аны бүт айыл болуп көтөрүшөт.",
    ),
    "tg": Sample(
        "Фалак",
        "Дониш ва маҳорати анъанавии сохтани хонаҳои намадии мардуми кӯчманчии Осиёи Марказӣ",
        "пурмашаққаттаринаш",
        "Хонаи намадиро дар чанд соат мебардоранд ва дар чанд соат мечинанд. "
        "Ҳамсояҳо ёрӣ мерасонанд.",
    ),
    "tk": Sample(
        "Göl",
        "Merkezi Aziýanyň halklarynyň gara öý ýasamak baradaky adaty bilimleri we ussatlygy",
        "şekillendirilipdir",
        "Gara öý birnäçe sagatda dikilýär, birnäçe sagatda ýygnalýar. "
        "Ony tutuş oba bolup galdyrýarlar.",
    ),
    "uz": Sample(
        "Non",
        "Oʻzbek, qozoq va qoraqalpoq oʻtovlarini yasash boʻyicha anʼanaviy bilim va mahorat",
        "raqamlashtirilgandan",
        "Oʻtov bir necha soatda tiklanadi, bir necha soatda yigʻiladi. "
        "Uni butun ovul boʻlib koʻtarishadi.",
    ),
    "en": Sample(
        "Felt",
        "Traditional knowledge and skills in making Kyrgyz, Kazakh and Karakalpak yurts",
        "Archaeological",
        "A yurt goes up in a few hours and comes down in a few hours. "
        "The whole village lends a hand.",
    ),
    "ru": Sample(
        "Чий",
        "Традиционные знания и навыки изготовления киргизских, казахских и каракалпакских юрт",
        "Конфиденциальность",
        "Юрту ставят за несколько часов и за несколько часов разбирают. Поднимают её всем аилом.",
    ),
}
