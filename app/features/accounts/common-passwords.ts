/**
 * Passwords of eight letters or more that are tried first, worldwide and in Viet Nam, and the example that the
 * page gives. Lower case, no spaces.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `conmèoăncơmtrưa conmeoancomtrua thecateatslunch 1234567890 0123456789 12345678910 0987654321 123123123 123123123123 1234512345 12341234 123454321 12344321
  11223344 1122334455 112233445566 123321123 147258369 159357159 987654321 9876543210 123456987 1234567899
  1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz2wsx3edc qwertyui qwertyuiop qwerty123 qwerty12 qwerty1234 qazwsxedc
  asdfghjk asdfghjkl asdf1234 asdfasdf zxcvbnm123 zaq12wsx abcd1234 abc12345 abc123456 abcabc123 abc123abc
  a1234567 a12345678 a123456789 aa123456 aa12345678 aaa123456 q1w2e3r4 q1w2e3r4t5 1a2b3c4d a1b2c3d4
  password password1 password12 password123 passw0rd p@ssw0rd p@ssword p@ssword1 pass1234 pass12345 passpass
  iloveyou iloveyou1 iloveyou2 iloveyou123 loveyou123 sunshine princess football baseball superman starwars
  computer internet michelle jennifer trustno1 welcome1 welcome123 letmein1 letmein123 changeme changeme123
  admin123 admin1234 admin12345 administrator admin@123 admin@1234 test1234 test12345 testtest user1234 guest123
  matkhau1 matkhau12 matkhau123 matkhau1234 matkhau12345 matkhau123456 matkhau@123 matkhaucuatoi mậtkhẩu123
  quenmatkhau khongnho khongnho123 khongbiet khongbiet123 khongco123 anhyeuem anhyeuem1 anhyeuem123 emyeuanh
  emyeuanh123 yeuanhnhieu yeuemnhieu iuanhnhieu iuemnhieu yeuemmaimai anhyeuemnhieulam concacon bomayday
  vietnam1 vietnam123 vietnam1975 vietnam2020 vietnam2024 vietnam2025 vietnam2026 vietnam@123 vietnamvodich
  dongnai1 dongnai123 dongnai60 dongnai2025 dongnai2026 dongnai@123 bienhoa123 binhphuoc123 binhdanhocvuso
  binhdanhocvu hanoi123 saigon123 hochiminh hochiminh123 bacho1890 xinchao123 xinchaovietnam nguyenvana
  nguyenthia nguyen123 nguyenvan congan113 giadinh123 giadinhtoi conyeume concuame meyeucon hoangsatruongsa
  trungthuc hanhphuc123 tinhyeu123 tamlinh123 chuyendoiso chuyendoiso123 hocvien123 giangvien123 canbo123
  thanhcong123 maimaiyeu 19001560 19051890 02091945 30041975 19081945 01012000 01011990 01011980 12121212
  13131313 10101010 20202020 21212121 69696969 01234567 01230123 123qwe123 123456aa 123456abc 12345678a
  123456789a 123456789abc 1234abcd 123abc123 123456qwerty qwe123456 zxc123456 as123456 k12345678 m12345678
  pikachu123 doraemon doraemon123 dragon123 monkey123 master123 shadow123 liverpool liverpool1 chelsea1
  arsenal1 barcelona barcelona1 manchester ronaldo7 ronaldo123 messi123 facebook facebook123 youtube123
  google123 zalo1234 zalo12345 gmail123 samsung1 samsung123 iphone123 nokia123`
    .split(/\s+/)
    .map((word) => word.normalize("NFC")),
);
