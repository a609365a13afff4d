/** Words of features/sign-in. */
export const signIn = {
  "signIn.byProvider": "Sign in with {name}",
  "signIn.fault.cancelled": "You stopped at {name}, so you are not signed in. Try again when you are ready",
  "signIn.fault.stale":
    "This sign-in with {name} took too long or began in another window. Press “Sign in with {name}” once more",
  "signIn.fault.unreachable":
    "{name} cannot be reached at present. Try again in a few minutes or sign in another way",
  "signIn.fault.refused":
    "{name} did not take the sign-in request. Sign in another way, and please tell the administrator",
  "signIn.fault.untrusted":
    "The answer of {name} could not be verified and was dropped. Try again or sign in another way",
  "signIn.fault.closed": "The account linked to {name} is closed. Ask an officer of your commune",
  "signIn.fault.merged":
    "The account linked to {name} was merged into another account of yours. Sign in to that one, then link again under Account",
  "signIn.fault.elsewhere":
    "This {name} account opens another account here. If both are yours, ask an officer of your commune to merge them",
  "signIn.registerTitle": "Open an account with {name}",
  "signIn.registerLead":
    "{name} has confirmed who you are. Check it, fill in what is missing and agree, and you can start. No password is needed.",
  "signIn.register": "Open the account",
  "signIn.notMe": "This is not me, stop",
  "signIn.linkTitle": "Link {name} to an account",
  "signIn.linkOwn":
    "Link {name} to the account of {person} that is open? From then on {name} opens this account.",
  "signIn.linkAddsId": "The personal id {id} that {name} confirms will be written into this account.",
  "signIn.linkTwin":
    "Another account here has the same personal id. After linking, officers of the commune see both and ask you before they merge them.",
  "signIn.link": "Link",
  "signIn.linkAgainLead":
    "To be sure it is you who holds this device, sign in to the account of {person} again, then link.",
  "signIn.linkAgain": "Sign in again",
  "signIn.existsLead":
    "The personal id that {name} confirms is that of an account here. If it is yours, sign in to it with its password or card and PIN, then press link.",
  "signIn.existsDoor": "Sign in to link",
  "signIn.existsNotMine": "I have no such account, or cannot get into it",
  "signIn.existsNew":
    "You can open a new account all the same. Officers of the commune will see two accounts with one personal id and ask you before they merge them.",
  "signIn.newAccount": "Open a new account",
  "signIn.listedTitle": "Is this account yours?",
  "signIn.listedLead":
    "An officer entered you in a list of learners. What stands below is what {name} confirms.",
  "signIn.listedConfirm": "Yes, it is mine",
  "signIn.officerLead":
    "The personal id that {name} confirms is in a list here, but the name or the date of birth differs. Ask an officer of the commune to look.",
  "signIn.linkFault.differentId":
    "The personal id of this account is not the one that {name} confirms, so they cannot be linked. If this account is not yours, sign out",
  "signIn.linkFault.alreadyOther": "This account is linked to another {name} account. Unlink that one first",
  "signIn.linkFault.elsewhere":
    "This {name} account opens another account here. If both are yours, ask an officer of your commune to merge them",
  "signIn.waysTitle": "Ways to sign in",
  "signIn.waysDoor": "Link or unlink {name}",
  "signIn.waysLead": "You can get into this account in these ways.",
  "signIn.way.password": "Account name and password",
  "signIn.way.card": "Card and PIN",
  "signIn.waysNone": "There is none yet.",
  "signIn.linkedSince": "{name}, linked since {at}",
  "signIn.unlink": "Unlink",
  "signIn.unlinkOnly":
    "This is your only way to sign in, so it cannot be unlinked yet. First ask an officer of your commune for a sign-in card",
  "signIn.linkDoor": "Link {name}",
  "signIn.done.linked": "Linked. From now on you can sign in with {name}.",
  "signIn.done.unlinked": "Unlinked.",
} as const;
