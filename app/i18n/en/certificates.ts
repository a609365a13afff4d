/** Words of features/certificates: my certificates, the public check, the administrators' pages. */
export const certificates = {
  "certificates.mine": "My certificates",
  "certificates.mineLead":
    "Each file prints on A4. With the code on the paper anyone can check that it is genuine.",
  "certificates.download": "Download certificate",
  "certificates.checkPage": "Open its check page",
  "certificates.fileName": "Certificate – {topic}",
  "certificates.emptyTitle": "You have no certificate yet",
  "certificates.emptyText":
    "Read all lessons of a topic and pass its test. The certificate is there at once; you need not ask for it.",
  "certificates.emptyAction": "Continue learning",
  "certificates.replacedText": "A new certificate replaced this one. Please use the new one.",
  "certificates.revokedText": "This certificate was revoked on {date}. Reason: {reason}",
  "certificates.revokedHelp": "If you think this is wrong, please ask the officer of your commune or ward.",

  "certificates.state.valid": "Valid",
  "certificates.state.superseded": "Replaced",
  "certificates.state.revoked": "Revoked",

  "certificates.field.name": "Issued to",
  "certificates.field.birthYear": "Year of birth",
  "certificates.field.commune": "Commune/ward",
  "certificates.field.topic": "Topic",
  "certificates.field.score": "Test result",
  "certificates.field.issuedOn": "Date of issue",
  "certificates.field.issuer": "Issued by",
  "certificates.field.number": "Number",
  "certificates.field.code": "Check code",
  "certificates.field.state": "State",
  "certificates.field.reason": "Reason",

  "certificates.check.title": "Check a certificate",
  "certificates.check.lead": "Type the code on the paper to see whether it is genuine and still valid.",
  "certificates.check.field": "Code on the certificate",
  "certificates.check.hint":
    "20 letters and digits, such as {example}. Capitals or not, with dashes or without: all are fine.",
  "certificates.check.empty": "Please type the code that is printed on the certificate",
  "certificates.check.another": "Check another certificate",
  "certificates.check.again": "Type the code again",
  "certificates.check.phone": "A phone with a camera? Scan the square code on the paper, no typing needed.",

  "certificates.result.valid": "This certificate is genuine and valid",
  "certificates.result.validText": "Please compare the lines below with the paper in your hand.",
  "certificates.result.superseded": "A new certificate replaced this one",
  "certificates.result.supersededText":
    "The new one was issued on {date}. This one is no longer valid. Ask its holder to show the new one.",
  "certificates.result.revoked": "This certificate was revoked and is not valid",
  "certificates.result.revokedText": "It was revoked on {date}.",
  "certificates.result.unknown": "No certificate has this code",
  "certificates.result.unknownText": "The code may be mistyped. Please try three things:",
  "certificates.result.unknownCount": "Count again: a code has exactly 20 letters and digits.",
  "certificates.result.unknownLetters":
    "Look again at letters that are easily confused: B and 8, S and 5, Z and 2.",
  "certificates.result.unknownScan": "Scan the square code on the paper instead of typing.",
  "certificates.result.unknownDoubt":
    "If the code is right and still unknown, this programme did not issue the paper.",
  "certificates.result.erasedName": "deleted at their request",
  "certificates.result.erased":
    "The holder asked for their details to be deleted. The certificate is still genuine; the name is only on the paper.",
  "certificates.result.masked": "The name is shortened for the holder's privacy. The paper shows it in full.",

  "certificates.admin.title": "Certificates issued",
  "certificates.admin.lead": "Search by code, by number or by the holder's name.",
  "certificates.admin.search": "Code, number or name",
  "certificates.admin.results": "Certificates, the newest first",
  "certificates.admin.none": "No certificate found",
  "certificates.admin.noneText": "Try fewer letters, or the name without marks.",
  "certificates.admin.noneYet": "No certificate has been issued to people in your scope yet.",
  "certificates.admin.one": "Certificate {number}",
  "certificates.admin.printed": "Printed on the paper",
  "certificates.admin.profileDiffers": "The profile says: {name}, born {year}. The paper says otherwise.",
  "certificates.admin.history": "Papers of this person for the topic",
  "certificates.admin.historyIssued": "Issued on {date} to {name}",
  "certificates.admin.historyRevoked": "Revoked at {time} by {actor}. Reason: {reason}",
  "certificates.admin.historySuperseded": "Replaced at {time} by {actor}. Reason: {reason}",
  "certificates.admin.thisOne": "the one on this page",
  "certificates.admin.revoke": "Revoke this certificate",
  "certificates.admin.revokeText":
    "After that its holder no longer counts toward the target, and no new one is issued by itself.",
  "certificates.admin.revokeReason": "Reason for revoking",
  "certificates.admin.revokeReasonHint":
    "Everybody who checks the certificate reads this. Give no names, phone numbers or private matters.",
  "certificates.admin.revokeDo": "Revoke",
  "certificates.admin.revoked": "The certificate is revoked.",
  "certificates.admin.reissue": "Issue a corrected certificate",
  "certificates.admin.reissueText":
    "The new one has its own number and code, with commune and issuer as of today. The old one will say it was replaced.",
  "certificates.admin.reissueProfile":
    "This corrects the paper only, not the profile. A wrong profile is corrected by the learner under My account.",
  "certificates.admin.reissueReason": "Reason for issuing anew",
  "certificates.admin.reissueReasonHint":
    "Only administrators read this. For example: marks missing in the name.",
  "certificates.admin.reissueDo": "Issue anew",
  "certificates.admin.reissued": "A new certificate was issued in place of the old one.",
  "certificates.admin.onlyProvince": "Only administrators of the province revoke or reissue.",
  "certificates.admin.replacedBy": "This one was replaced. Open the newest one to revoke or reissue it.",

  "certificates.fault.nameEmpty": "Full name: please write the name to print",
  "certificates.fault.nameLong": "Full name: at most 60 letters",
  "certificates.fault.nameLetters": "Full name: only letters, spaces and apostrophes as in H'Hen",
  "certificates.fault.nameBroken": "Full name: some letters are broken, please type it again",
  "certificates.fault.birthYear": "Year of birth: four digits, from 1900 to this year",
  "certificates.fault.reasonShort": "Reason: please write at least 10 characters",
  "certificates.fault.reasonLong": "Reason: at most 300 characters",

  "certificates.review.title": "Certificates after grading again",
  "certificates.review.lead":
    "A question was mended and tests were graded again; the tests of these people are no longer passed. Their certificates are valid until you decide.",
  "certificates.review.none": "No certificate waits for a decision.",
  "certificates.review.what":
    "Graded again on {date} because of question {key}. Score before {before}, score now {after}. Reason for grading again:",
  "certificates.review.decision": "Decision",
  "certificates.review.keep": "Keep the certificate: the fault was not the learner’s",
  "certificates.review.revoke": "Revoke it: the learner has to take the test again",
  "certificates.review.decisionMissing": "Choose to keep or to revoke.",
  "certificates.review.reason": "Reason for the decision",
  "certificates.review.reasonHint":
    "Kept in the log. If revoked, whoever checks the certificate can read it. 10 to 300 characters.",
  "certificates.review.decide": "Record the decision",
  "certificates.review.done.keep": "The certificate is kept.",
  "certificates.review.done.revoke": "The certificate is revoked.",
} as const;
