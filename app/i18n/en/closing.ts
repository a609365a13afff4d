/** Words of shutting an account and opening it again (features/accounts/disable-account.server.ts). */
export const closing = {
  "closing.disable": "Disable the account",
  "closing.enable": "Re-enable the account",
  "closing.disableLead":
    "The person is signed out at once and cannot sign in any more. Results and certificates stay.",
  "closing.enableLead": "The person can sign in again as before.",
  "closing.reason": "Reason",
  "closing.isDisabled": "This account is disabled.",
  "closing.fault.own": "You cannot disable your own account.",
  "closing.fault.holdsRole": "This person holds a role. Only the province may disable or re-enable them.",
  "closing.fault.closedByOwner":
    "The person closed the account themselves, so nobody can open it for them. They can register again.",
  "closing.fault.merged": "This account was merged into another one. To open it again, undo the merge.",
  "closing.fault.reasonShort": "Give a reason of at least 5 letters.",
  "closing.fault.reasonLong": "Keep the reason within 300 letters.",
} as const;
