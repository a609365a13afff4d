/** Words of features/classes: households. */
export const households = {
  "households.title": "Digital household",
  "households.door": "People of one house find each other by a code",
  "households.lead":
    "People of one house link their accounts by a code. Nobody sees what another learns or how they did.",
  "households.members": "Your household has {count} {count|learner|learners}.",
  "households.finished": "Somebody has finished. Congratulations!",
  "households.notFinished": "Nobody has finished a topic yet.",
  "households.yourCode": "Give this code to the people of your house:",
  "households.leave": "Leave this household",
  "households.makeText": "No code in your house yet? Make one and give it to the others.",
  "households.make": "Make a code for my house",
  "households.joinTitle": "You have a code of your house",
  "households.code": "Code of the household",
  "households.join": "Join",
  "households.fault.code": "No household has this code. Look at it again.",
  "households.fault.full": "This household has {most} people already.",
  "households.fault.member": "You are in another household. Leave it first.",
  "households.adminTitle": "Digital households",
  "households.adminLead":
    "Share of households with somebody who finished a topic that counts, by where the first member lives.",
  "households.none": "No households yet.",
  "households.ofAll": "{finished} of {all} households have somebody who finished",
  "households.households": "Households",
  "households.withFinisher": "With a finisher",
  "households.share": "Share",
} as const;
