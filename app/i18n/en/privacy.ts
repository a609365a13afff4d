/** The privacy page of features/accounts. */
export const privacy = {
  "accounts.privacyTitle": "How your details are kept",
  "accounts.privacy.lead": "In short: what we keep, why, who can see it, and what you may ask for.",
  "accounts.privacy.keepTitle": "What we keep and why",
  "accounts.privacy.keepPerson":
    "Name, date or year of birth, commune, group: to issue certificates to the right person and to count by commune.",
  "accounts.privacy.keepOptional":
    "Phone, e-mail, identification number: only if you give them. The number is encrypted and only used so that nobody is counted twice.",
  "accounts.privacy.keepLearning":
    "Lessons read, tests taken, scores and certificates: so that you can go on and prove your result.",
  "accounts.privacy.keepPassword":
    "Your password is kept only as a hash. Nobody can read it, not even an administrator.",
  "accounts.privacy.keepLog":
    "A log of sign-ins, role changes, certificates issued and revoked: to find out about misuse.",
  "accounts.privacy.keepCookies":
    "Two small files on your device (cookies): one remembers the sign-in, one the text size and language.",
  "accounts.privacy.neverTitle": "What we never do",
  "accounts.privacy.neverPhoto":
    "We never ask for a photo of your identity card. Whoever asks in our name is a fraud.",
  "accounts.privacy.neverSensitive": "We do not ask for ethnicity, religion, health or fingerprints.",
  "accounts.privacy.neverTrackers": "There is no outside tracking code and no advertising.",
  "accounts.privacy.neverSell":
    "We do not sell your data or hand it on, unless you agree or the law provides for it.",
  "accounts.privacy.seeTitle": "Who can see it",
  "accounts.privacy.seeYou": "You see all of your own details and can download them.",
  "accounts.privacy.seeOfficer":
    "Officers see the learners of their own commune. Phone and identification numbers are masked.",
  "accounts.privacy.seeProvince":
    "Administrators of the city see overall figures, to report and to correct mistakes.",
  "accounts.privacy.seePublic":
    "Whoever has the code on a certificate sees a masked name, the topic and the date. No birth date, no identification number.",
  "accounts.privacy.rightsTitle": "What you may ask for",
  "accounts.privacy.rightsText":
    "The law lets you see, correct, withdraw consent, ask for deletion, restrict, object and complain.",
  "accounts.privacy.rightsSee":
    "See, correct, get a copy: at once on your account page. A request is settled within 10 days.",
  "accounts.privacy.rightsWithdraw":
    "Withdraw consent, restrict, object: settled within 15 days. What is optional you withdraw yourself at once.",
  "accounts.privacy.rightsDelete": "Delete: settled within 20 days.",
  "accounts.privacy.rightsAnswer":
    "A request is acknowledged within 2 working days. Each period may be extended once. Send it on the page “My data” of your account.",
  "accounts.privacy.childrenTitle": "Children",
  "accounts.privacy.childrenText":
    "People under {age} do not open an account of their own. They can read every lesson without one.",
  "accounts.privacy.howLongTitle": "For how long",
  "accounts.privacy.howLongText": "Only as long as the purposes above need it.",
  "accounts.privacy.lawTitle": "Legal basis",
  "accounts.privacy.lawText":
    "Law 91/2025/QH15 on personal data protection and Decree 356/2025/NĐ-CP, both in force since 1 January 2026.",
  "accounts.privacy.toAccount": "To my account",
} as const;
