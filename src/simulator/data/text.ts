import type { Random } from '../random.ts'

/** Words of shop copy; the languages differ in script and direction, as those of real catalogues do. */
const WORDS: Record<string, readonly string[]> = {
  en: `light cotton jacket with a soft lining and two deep pockets made for cold days in the city or on the trail our
    designers chose a warm fabric that keeps its shape after many washes the collar can be folded and the sleeves are
    long enough for tall people please see the size guide before you order delivery within three working days free
    returns for a month steel handle dishwasher safe oak table top seats six easy to assemble tools included battery
    lasts all day charges fast water resistant case new season limited edition best seller organic recycled fair`.split(
    /\s+/,
  ),
  de: `leichte Jacke aus Baumwolle mit weichem Futter und zwei tiefen Taschen für kalte Tage in der Stadt oder im
    Gelände der Stoff behält auch nach vielen Wäschen seine Form Größentabelle beachten Lieferung innerhalb von drei
    Werktagen kostenlose Rücksendung spülmaschinenfest Tischplatte aus Eiche schnelle Montage Werkzeug enthalten Akku
    hält den ganzen Tag wasserdichtes Gehäuse neue Saison begrenzte Auflage fair gehandelt nachhaltig`.split(/\s+/),
  fr: `veste légère en coton avec une doublure douce et deux poches profondes pour les journées froides à la ville ou
    en forêt le tissu garde sa forme après de nombreux lavages livraison sous trois jours ouvrés retour gratuit acier
    chêne massif montage facile étanche édition limitée qualité élevée`.split(/\s+/),
  ar: `سترة خفيفة من القطن مع بطانة ناعمة وجيبين عميقين للأيام الباردة في المدينة يحافظ القماش على شكله بعد الغسيل
    التوصيل خلال ثلاثة أيام عمل إرجاع مجاني جودة عالية`.split(/\s+/),
  he: `מעיל קל מכותנה עם בטנה רכה ושני כיסים עמוקים לימים קרים בעיר הבד שומר על צורתו משלוח תוך שלושה ימי עסקים`.split(
    /\s+/,
  ),
  ja: `軽い 綿 の ジャケット 柔らかい 裏地 深い ポケット 寒い 日 に 最適 送料 無料 三 営業日 以内 に お届け 限定 版 新作`.split(
    /\s+/,
  ),
}

const LANGUAGES = Object.keys(WORDS)

/** Some words of a language, `length` characters or a little more. */
export function words(random: Random, length: number, language = 'en'): string {
  const vocabulary = WORDS[language] ?? WORDS.en!
  let text = ''
  while (text.length < length) text += text === '' ? random.pick(vocabulary) : ` ${random.pick(vocabulary)}`
  return text
}

/** A localized string: English, mostly German, now and then others. */
export function localized(random: Random, length: number): Record<string, string> {
  const text: Record<string, string> = { en: words(random, length) }
  if (random.chance(0.8)) text['de-DE'] = words(random, length, 'de')
  if (random.chance(0.15)) {
    const language = random.pick(LANGUAGES)
    if (language !== 'en' && language !== 'de') text[language] = words(random, length, language)
  }
  return text
}

export function slug(random: Random, unique: number): string {
  return `${words(random, 12)
    .normalize('NFKD')
    .replace(/[^a-z]+/gi, '-')
    .toLowerCase()}-${unique}`
}
