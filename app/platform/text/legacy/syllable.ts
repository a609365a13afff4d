/**
 * Whether a word can be Vietnamese: onset, rhyme, and the tone where it is written. Tells text in an old encoding
 * from text that is right as it stands. Names of other peoples (K'Brêu) fail, so it never refuses anything by itself.
 */
const ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" ");

const RHYMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu
y yêm yên yêng yêt yêu ych ynh yt o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay
oăc oăm oăn oăng oăt oe oen oeo oet oong ooc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ơng
u uc ui um un ung up ut ua uê uêch uên uênh uân uâng uât uây uy uya uych uyn uynh uyt uyp uyên uyêt uyu uơ
uôc uôi uôm uôn uông uôt ư ưc ưi ưm ưn ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu`
    .split(/\s+/)
    .filter(Boolean),
);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const VOWELS = /[aăâeêioôơuưy]/u;

export function isSyllable(word: string): boolean {
  const letters = [...word.normalize("NFC").toLowerCase()].map((letter) => {
    const parts = letter.normalize("NFD");
    return {
      letter: parts.replace(TONES, "").normalize("NFC"),
      tones: (parts.match(TONES) ?? []).length,
    };
  });
  const plain = letters.map(({ letter }) => letter).join("");
  const toned = letters.flatMap(({ tones }, at) => (tones > 0 ? [at] : []));
  if (toned.length > 1 || letters.some(({ tones }) => tones > 1)) return false;
  return ["", ...ONSETS].some((onset) => {
    if (!plain.startsWith(onset)) return false;
    const rhyme = plain.slice(onset.length);
    if (!RHYMES.has(rhyme)) return false;
    const [at] = toned;
    return at === undefined || tonePlaces(rhyme).includes(at - onset.length);
  });
}

/** Where in a rhyme its tone may stand; "hoà" and "hòa" are both written. */
function tonePlaces(rhyme: string): number[] {
  const letters = [...rhyme];
  const vowels = letters.findIndex((letter) => !VOWELS.test(letter));
  const count = vowels < 0 ? letters.length : vowels;
  const marked = letters.slice(0, count).findLastIndex((letter) => /[ăâêôơ]/u.test(letter));
  if (marked >= 0) return [marked];
  const horned = letters.indexOf("ư");
  if (horned >= 0) return [horned];
  if (count === 1) return [0];
  if (!/^(oa|oe|uy)/u.test(rhyme)) return [0];
  return letters.length === 2 ? [0, 1] : [1];
}
