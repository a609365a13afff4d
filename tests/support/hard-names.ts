/** The two hundred names that are hardest to print: every letter with every tone, the shortest, the longest. */

const VOWELS = [..."aăâeêioôơuưy"];
const TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
const CONSONANTS = [..."bcdđghklmnpqrstvx", ..."fjwz"];
const LONGEST = 60;

const compose = (text: string) => text.normalize("NFC");
const fill = (word: string) =>
  compose(Array.from({ length: LONGEST }, () => word).join("")).slice(0, LONGEST);

/** Each vowel with each tone, after a capital of its own: "Ắ Nguyắn Thượng". */
const everyTone = VOWELS.flatMap((vowel) =>
  TONES.map((tone) => {
    const letter = compose(vowel + tone);
    return `${letter.toLocaleUpperCase("vi")}m Ngh${letter}nh Đ${letter}`;
  }),
);

/** The same letters as some machines send them: a letter and its marks apart. */
const apart = VOWELS.map((vowel) =>
  TONES.slice(1)
    .map((tone) => `Ngh${vowel}${tone}ng`)
    .join(" ")
    .normalize("NFD"),
);

const longest = [
  ...CONSONANTS.map(fill),
  ...VOWELS.map((vowel) => fill(`${vowel}\u0303`)),
  fill("Nguyễn "),
  fill("Ặ "),
  fill("ỲỆ "),
  fill("Ẳ Ậ "),
  "Nguyễn Phước Hoàng Thiên Ngọc Trường Phương Quỳnh Thượng Uyê",
  "Công Tằng Tôn Nữ Nghiêm Trường Phượng Hoàng Thượng Quyên",
  ...["ă", "ê", "ô", "ươ"].flatMap((vowel) => TONES.map((tone) => fill(`Ngh${compose(vowel + tone)}ng `))),
  ...["ằ", "ậ", "ẳ", "ổ"].map((letter) => fill(`${letter} ỵ `)),
].map((name) => name.trim());

const shortest = ["Y", "Ỷ", "Ẵ", "Đ", "O", "Ơ", "Ư", "Ý Ỹ", "Ê Đê", "Âu Ơ"];

const withApostrophes = [
  "H'Hen Niê",
  "H’Hen Niê",
  "Hʼmông Ksor",
  "K'Brêu",
  "K’Păh",
  "K'Điệp Ndu",
  "H'Ăng Êban",
  "H'Bia Êban",
  "Y Thị Ê",
  "Điểu K'Rế",
  "K'Sor H'Bơ Khăm",
  "Đ'Ăm Ơ'Ư Ỡ'Ữ",
];

const unusual = [
  "nguyễn văn a",
  "NGUYỄN VĂN B",
  "Nguyễn-Trần Thị Mỹ.",
  "Lò Thị Hoà Thuỷ Khoẻ",
  "Lò Thị Hòa Thủy Khỏe",
  "Quách Ngoãn Ngoằn Ngoèo",
  "Giàng A Tủa",
  "Vừ Mí Sùng",
  "Thạch Sa Rươne",
  "Kim Sơn Nguyệt",
  "Lý Tống Bửu Kiêm",
  "Huỳnh Huyền Quỹ Quỵnh",
];

const longWithApostrophes = CONSONANTS.slice(0, 17).map((letter) =>
  fill(`${letter.toUpperCase()}'${letter}ưỡng `).trim(),
);

/** Letters of Ê Đê, M'nông and S'tiêng that the font has only as a letter and a mark. */
export const NAMES_WITH_RARE_LETTERS = ["H'Yŏ Mlô", "Y Ŭt Niê", "Y Bĭn Kđăm", "H'Ngŏ Byŭ Ê Ban"];

export const HARD_NAMES = [
  ...new Set([
    ...everyTone,
    ...apart,
    ...longest,
    ...shortest,
    ...withApostrophes,
    ...unusual,
    ...longWithApostrophes,
  ]),
];
