"""Languages that are told apart, whether or not a lexicon reads them: what is not told apart from English would be read as English.

Small words are such as stand in every text of law; words that two languages share stay in both rows, since the sum decides.
"""

# ruff: noqa: E501 - a row of words reads better whole than broken

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from registry.text.lexicon.deferred import deferred
from registry.text.lexicon.words import listed


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language by its code (ISO 639-1), its English name and its small words, lower case."""

    code: str
    name: str
    small: frozenset[str] = frozenset()


TONGUES: tuple[Tongue, ...] = (
    Tongue("en", "English"),
    Tongue("zh", "Chinese"),
    Tongue("de", "German", listed("der die das den dem des ein eine einer eines einem einen und oder nicht auch ist sind wird werden wurde hat haben kann soll muss müssen mit von vom zu zur zum für auf aus bei nach über unter durch im in an am als wie dass sich es er sie dieser diese dieses bis gemäß sowie nur um wenn so")),
    Tongue("nl", "Dutch", listed("de het een van en in is dat die op te aan met voor door bij of om niet zijn wordt worden werd als naar uit over tot deze dit ook er maar dan moet moeten kan kunnen mag zal zullen hun hij zij haar was heeft hebben onder na tegen wel geen indien artikel")),
    Tongue("fr", "French", listed("le la les de des du un une et ou à au aux en dans par pour sur avec sans est sont être sera a ont qui que dont ce cette ces son sa ses leur leurs il elle ils ne pas plus se si lorsque doit doivent peut peuvent tout tous l d n s qu")),
    Tongue("es", "Spanish", listed("el la los las de del un una y o a al en por para con sin sobre es son ser será que se su sus lo no como más este esta estos estas cuando si entre desde hasta deberá deberán podrá podrán debe ha han fue artículo todo toda")),
    Tongue("it", "Italian", listed("il lo la i gli le di del della dei delle dello degli un una uno e o a al alla ai alle in nel nella nei nelle da dal dalla per con su sul sulla è sono essere che si non come più questo questa tra fra deve devono può possono ha hanno ed l un")),
    Tongue("pt", "Portuguese", listed("o a os as de do da dos das um uma e ou em no na nos nas por pelo pela para com sem sobre é são ser será que se seu sua seus suas não como mais este esta ao aos à às quando deve devem pode podem foi entre até")),
    Tongue("ca", "Catalan", listed("el la els les de del dels un una i o a al als en per amb sense sobre és són ser que es seu seva no com més aquest aquesta aquests quan si entre fins ha han poden cal l d")),
    Tongue("ro", "Romanian", listed("și sau de la în din pe cu pentru prin este sunt fi va vor care că se să nu un o al ale a ai lui mai acest această aceste dacă după până trebuie poate fost au ca")),
    Tongue("sv", "Swedish", listed("och eller att det den de en ett som i på av för med till från om är var vara har skall ska kan inte får bör under efter vid enligt denna detta dessa ej sin sitt sina han hon så men genom")),
    Tongue("da", "Danish", listed("og eller at det den de en et som i på af for med til fra om er var være har skal kan ikke må under efter ved ifølge denne dette disse sin sit sine han hun så men gennem hvis blev bliver")),
    Tongue("no", "Norwegian", listed("og eller at det den de en et som i på av for med til fra om er var være har skal kan ikke må under etter ved ifølge denne dette disse sin sitt sine han hun så men gjennom hvis ble blir")),
    Tongue("is", "Icelandic", listed("og eða að það sem í á af um með til frá er eru var vera hefur skal má ekki við eftir þessi þetta ef en hann hún þeir svo")),
    Tongue("fi", "Finnish", listed("ja tai on ovat ei että se sen ne joka jotka tämä tämän mukaan sekä oli olla ole myös kun jos niin saa voi on voidaan pitää kuin")),
    Tongue("et", "Estonian", listed("ja või on ei et see selle mis kes ka kui oma mille ning peab võib tuleb olema poolt vastavalt kuni")),
    Tongue("lv", "Latvian", listed("un vai ir no ar par uz pie kas ko tā šis šī kā lai ja nav tiek var līdz saskaņā arī")),
    Tongue("lt", "Lithuanian", listed("ir ar yra iš su dėl į prie kas ką tai šis ši kaip kad jei nėra gali turi iki pagal arba")),
    Tongue("pl", "Polish", listed("i lub oraz w we z ze na do od o po za przez dla przy jest są być nie się to że który która które tego tej jak co jeżeli może musi powinien pod nad art ust")),
    Tongue("cs", "Czech", listed("a nebo v ve z ze na do od o po za pro při je jsou být ne se to že který která které podle jak pokud musí může být byl odst s k")),
    Tongue("sk", "Slovak", listed("a alebo v vo z zo na do od o po za pre pri je sú byť nie sa to že ktorý ktorá ktoré podľa ako ak musí môže bol ods s k")),
    Tongue("sl", "Slovene", listed("in ali v na z s za do od o po pri je so biti ne se to da ki ta lahko mora morajo iz kot če bil ter")),
    Tongue("hr", "Croatian", listed("i ili u na s sa za do od o po pri je su biti ne se to da koji koja koje ovaj ova može mora iz kao ako bio te članak stavak")),
    Tongue("hu", "Hungarian", listed("a az és vagy hogy nem is ez egy van volt kell lehet meg ki mely amely szerint által illetve valamint be el ha csak")),
    Tongue("sq", "Albanian", listed("dhe ose në të e i me për nga një është janë që si ky kjo nuk duhet mund se do sipas")),
    Tongue("tr", "Turkish", listed("ve veya bir bu ile için da de olan olarak göre her şu ise kadar sonra önce değil gibi ya ki en tarafından")),
    Tongue("vi", "Vietnamese", listed("và của là có các cho trong được với không này một theo về từ đến tại khi những phải người để hoặc do")),
    Tongue("id", "Indonesian", listed("dan atau yang di ke dari untuk dengan pada ini itu dalam adalah tidak oleh sebagai wajib dapat harus akan tersebut bagi pasal ayat")),
    Tongue("ms", "Malay", listed("dan atau yang di ke dari untuk dengan pada ini itu dalam ialah tidak oleh sebagai hendaklah boleh mesti akan tersebut bagi seksyen")),
    Tongue("tl", "Tagalog", listed("ang ng sa na at mga ay o ito para kung hindi dapat may ni kay nang upang bilang mula isang")),
    Tongue("sw", "Swahili", listed("na ya wa kwa ni za la katika au kuwa hii huo huu yake cha vya ili kama si bila kila")),
    Tongue("af", "Afrikaans", listed("die van en in is dat nie op te aan met vir deur by of om wees word was het as na uit oor tot hierdie ook maar moet kan mag sal hulle hy sy onder teen geen indien")),
    Tongue("la", "Latin", listed("et in ad non est sunt ut cum ex de per aut sed qui quae quod ab si vel ac pro nec")),
    Tongue("ru", "Russian", listed("и в на с не по для от к о из или что при за до его это как об если также их а быть может должны статьи")),
    Tongue("uk", "Ukrainian", listed("і в у на з не що для від до та за про або при його це як якщо також їх а бути може статті є")),
    Tongue("bg", "Bulgarian", listed("и в на с не от за да се по при или който която които към до са е като ако чл ал най може")),
    Tongue("ja", "Japanese"),
    Tongue("ko", "Korean"),
    Tongue("el", "Greek"),
    Tongue("th", "Thai"),
)  # fmt: skip

NAMES: Mapping[str, str] = {tongue.code: tongue.name for tongue in TONGUES}

KANA = deferred("[\u3041-\u30ff]+")
HAN = deferred("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
LATIN = deferred(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")
CYRILLIC = deferred("[\u0400-\u052f]+")
SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("ko", deferred("[\uac00-\ud7af\u1100-\u11ff]+")),
    ("el", deferred("[\u0370-\u03ff\u1f00-\u1fff]+")),
    ("th", deferred("[\u0e00-\u0e7f]")),
    ("und", deferred("[\u0530-\u05ff\u0600-\u06ff\u0750-\u077f\u0900-\u0dff\u0e80-\u10ff\u1200-\u137f\u1780-\u17ff]+")),
)
"""Scripts that tell a language by themselves, or that several of them write."""
