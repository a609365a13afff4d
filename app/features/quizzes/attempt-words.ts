/** The words attempt.island.ts says, given by the page in the reader's language. "{count}" is filled by the script. */
export interface AttemptWords {
  answered: string;
  notAnswered: string;
  saved: string;
  saving: string;
  offline: string;
  submitOffline: string;
  submitting: string;
  timeOver: string;
  timeOverOffline: string;
  signedOut: string;
  refused: string;
  minutesLeft: string;
  secondsLeft: string;
  fiveMinutes: string;
  oneMinute: string;
}
