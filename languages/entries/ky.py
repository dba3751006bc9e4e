"""Kyrgyz."""

from languages.language import DateForms, Language, PeriodWords, Spelling

ENTRY = Language(
    code="ky",
    endonym="кыргызча",
    script="Cyrl",
    og_locale="ky_KG",
    alphabet=tuple("АБВГДЕЁЖЗИЙКЛМНҢОӨПРСТУҮФХЦЧШЩЪЫЬЭЮЯ"),
    quotes=("«", "»"),
    inner_quotes=("„", "“"),
    currencies={
        "EUR": "евро",
    },
    cities={
        "Asia/Almaty": "Алматы",
        "Asia/Bishkek": "Бишкек",
        "Asia/Dushanbe": "Душанбе",
        "Asia/Ashgabat": "Ашгабат",
        "Asia/Tashkent": "Ташкент",
        "Asia/Samarkand": "Самарканд",
    },
    dates=DateForms(
        day="{day}-{month}",
        full="{year}-жылдын {days}",
        months=tuple(
            "январы февралы марты апрели майы июну июлу августу сентябры октябры ноябры "
            "декабры".split()
        ),
        near=("кечээ", "бүгүн", "эртең"),
        on_now="азыр өтүп жатат",
        last_day="бүгүн – акыркы күнү",
    ),
    periods=PeriodWords(
        year="{}-жыл",
        years="{}-жылдар",
        century="{} кылым",
        centuries="{} кылымдар",
        bce="б.з.ч. {}",
        since="{}-жылдан баштап",
        until="{}-жылга чейин",
        millennium="{} миң жылдык",
        millennia="{} миң жылдыктар",
        ce="б.з. {}",
    ),
    spelling=Spelling(
        never="әғқұіһ",
        own_share=0.03,
        outdated={"Киргизия": "Кыргызстан", "Туркмения": "Түркмөнстан"},
    ),
    # Who does or what is done, number, owner, then case and what stands in its place.
    suffixes=(
        "чы чи чу чү лык лик лук лүк дык дик дук дүк тык тик тук түк чылык чилик чулук чүлүк",
        "лар лер лор лөр дар дер дор дөр тар тер тор төр",
        "ым им ум үм м ың иң уң үң ң ыбыз ибиз убуз үбүз быз биз буз бүз ыңыз иңиз уңуз үңүз "
        "ңыз ңиз ңуз ңүз ы и у ү сы си су сү",
        "нын нин нун нүн дын дин дун дүн тын тин тун түн га ге го гө ка ке ко кө на не но нө "
        "а е о ө ны ни ну нү ды ди ду дү ты ти ту тү н да де до дө та те то тө нда нде ндо ндө "
        "дан ден дон дөн тан тен тон төн нан нен нон нөн дагы деги догу дөгү тагы теги тогу "
        "төгү ндагы ндеги ндогу ндөгү ныкы ники нуку нүкү ча че чо чө дай дей дой дөй тай тей "
        "той төй луу лүү дуу дүү туу түү сыз сиз суз сүз",
    ),
    alternations=("кг", "пб"),
    romanised={"ж": "j", "й": "i", "ң": "n", "ё": "yo"},
)
