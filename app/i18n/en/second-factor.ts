/** The second step of signing in, in features/accounts. */
export const secondFactor = {
  "secondFactor.title": "Two-step sign-in",
  "secondFactor.door": "Besides the password, ask for a 6-digit code of your phone.",
  "secondFactor.giveTitle": "Enter the code of your phone",
  "secondFactor.giveLead":
    "Your account can see other people's data, so it has one more protection after the password.",
  "secondFactor.code": "Code",
  "secondFactor.codeOrRecoveryHint":
    "The 6 digits your authenticator app shows now. Without your phone, enter a recovery code.",
  "secondFactor.give": "Confirm",
  "secondFactor.lost":
    "Lost both your phone and your recovery codes? Call the province's administrator to have it reset. Meanwhile you can go on learning.",
  "secondFactor.requiredLead":
    "Officers and administrators must use two-step sign-in before they enter the administration. Done once, in about two minutes.",
  "secondFactor.freeLead": "Someone who knows your password still lacks the code on your phone.",
  "secondFactor.stepApp":
    "Install an authenticator app on your phone, for example Google Authenticator or Microsoft Authenticator.",
  "secondFactor.stepScan": "Open the app, add an account and scan this picture.",
  "secondFactor.qrAlt": "A QR code for the authenticator app. The line below is the same code in letters.",
  "secondFactor.typeSecret": "If you can't scan it, type these letters into the app:",
  "secondFactor.stepCode": "Enter the 6 digits the app shows now",
  "secondFactor.setUp": "Turn on two-step sign-in",
  "secondFactor.codesTitle": "Your recovery codes",
  "secondFactor.codesLead":
    "Print them or copy them onto paper and keep them safe. Each works once when you don't have your phone. This page shows them only once.",
  "secondFactor.codesKept": "I have kept the codes",
  "secondFactor.on": "It is on. You have {count} unused recovery {count|code|codes}.",
  "secondFactor.renewCodes": "Make new recovery codes",
  "secondFactor.otherPhone": "Move to another phone",
  "secondFactor.otherPhoneHint":
    "New codes end the old ones. Moving turns two-step sign-in off until you turn it on again on the new phone.",
  "secondFactor.reset": "Reset two-step sign-in",
  "secondFactor.resetHint":
    "When this person lost both phone and recovery codes. Call or meet them to be sure it is them. They are signed out everywhere.",
  "secondFactor.fault.codeEmpty": "Code: enter the 6 digits of your phone or a recovery code",
  "secondFactor.fault.codeWrong":
    "Code: wrong, or used already. Wait for a new one and enter it. Tries left: {count}",
  "secondFactor.fault.setUpWrong":
    "6-digit code: wrong. Check that the phone sets its time by itself, then enter the code shown now",
} as const;
