/**
 * How often something may be tried. Counters live in the table rate_limits, so that several processes share
 * them; keys are keyed hashes of addresses and account names. Nothing is ever locked for good: a wait ends, and
 * then the right password works. A commune office or a whole village may share one address, so limits by
 * address are wide, and tight ones are by address and account name together.
 */
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { rateLimits } from "#drizzle/schema/accounts";
import type { Keys } from "~/platform/crypto.server";
import type { Database } from "~/platform/database/client.server";
import { AppError } from "~/platform/errors";
import { parsePhone } from "./phone";
import { normalizeUsername } from "./username";

interface Limit {
  /** How many times … */
  points: number;
  /** … in how many seconds. */
  duration: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

export const LIMITS = {
  /** Wrong passwords for one account name from one address: then a wait of SIGN_IN_WAITS. */
  signInHere: { points: 10, duration: 15 * MINUTE },
  /** Wrong passwords for one account name from anywhere. */
  signInAnywhere: { points: 50, duration: 15 * MINUTE },
  /** Wrong passwords from one address, whatever the account name. */
  signInAddress: { points: 200, duration: 15 * MINUTE },
  /** How many waits one account name at one address has had today: each is longer than the last. */
  signInWaits: { points: 1_000, duration: 24 * HOUR },
  /** Wrong PINs of one card, from anywhere: then a wait of SIGN_IN_WAITS. A PIN has only six digits. */
  pinCard: { points: 5, duration: 15 * MINUTE },
  /** Wrong PINs of one card in a day: whoever found it needs years for all of them. */
  pinDay: { points: 30, duration: 24 * HOUR },
  /** Accounts opened from one address: several classes in a commune office fit in. */
  registration: { points: 200, duration: HOUR },
  /** Ways to a single sign-on and back from one address, two a sign-in: several classes in a commune office fit in. */
  providerSignIn: { points: 600, duration: 15 * MINUTE },
  /** Codes of a hall's screen that one person typed: six digits that change, so a guess in thirty thousand. */
  attendanceCode: { points: 15, duration: 5 * MINUTE },
  /** Codes of supervised tests that one person typed: they hold for hours, so guesses are few. */
  supervisionCode: { points: 10, duration: 15 * MINUTE },
  /** PINs that one helper reset: several learners forget theirs on the day of a class. */
  helperPinResets: { points: 10, duration: 24 * HOUR },
  /** Resets of one learner's PIN by helpers: each signs the learner out everywhere. */
  learnerPinResets: { points: 3, duration: 24 * HOUR },
  /** Codes of helpers that one learner typed. */
  helperCode: { points: 10, duration: 15 * MINUTE },
  /** Certificate look-ups from one address. */
  verification: { points: 120, duration: 5 * MINUTE },
} as const satisfies Record<string, Limit>;

type LimitName = keyof typeof LIMITS;

/** Seconds of the first, second, third … wait of a day. */
export const SIGN_IN_WAITS = [5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR] as const;

export interface Asker {
  keys: Keys;
  /** The client's network address. */
  address: string;
}

/** Throws AppError "too-many" when this address opened too many accounts. */
export async function limitRegistration(db: Database, { keys, address }: Asker): Promise<void> {
  await consume(db, "registration", keys.hash("network-address", address));
}

/** Throws AppError "too-many" when this address went to the single sign-on and back too often. */
export async function limitProviderSignIn(db: Database, { keys, address }: Asker): Promise<void> {
  await consume(db, "providerSignIn", keys.hash("network-address", address));
}

/** Throws AppError "too-many" when this address asks for too many certificates. */
export async function limitVerification(db: Database, { keys, address }: Asker): Promise<void> {
  await consume(db, "verification", keys.hash("network-address", address));
}

/** Throws AppError "too-many" when this person typed too many codes. */
export async function limitAttendanceCodes(db: Database, personId: string): Promise<void> {
  await consume(db, "attendanceCode", personId);
}

/** Throws AppError "too-many" when this person typed too many codes of supervised tests. */
export async function limitSupervisionCodes(db: Database, personId: string): Promise<void> {
  await consume(db, "supervisionCode", personId);
}

/** Throws AppError "too-many" when this learner typed too many codes of helpers. */
export async function limitHelperCodes(db: Database, personId: string): Promise<void> {
  await consume(db, "helperCode", personId);
}

/** Throws AppError "too-many" when this helper reset too many PINs, or this learner's was reset too often. */
export async function limitPinResets(db: Database, helperId: string, learnerId: string): Promise<void> {
  await consume(db, "learnerPinResets", learnerId);
  await consume(db, "helperPinResets", helperId);
}

export interface SignInTry {
  /** The password was right: takes the try back. */
  forgive(): Promise<void>;
  /** The password was wrong: the tries left, or, when there is none, AppError "too-many" as a wait begins. */
  refuse(): Promise<number>;
}

/**
 * Counts a try before the password is looked at, so that parallel guesses gain nothing. Throws AppError
 * "too-many" with the seconds left of a wait; tries during a wait do not lengthen it.
 */
export async function countSignInTry(
  db: Database,
  { keys, address }: Asker,
  identifier: string,
): Promise<SignInTry> {
  const from = keys.hash("network-address", address);
  const who = keys.hash("sign-in-name", sameName(identifier));
  const here = keys.hash("sign-in-name", `${from} ${who}`);
  await consume(db, "signInAddress", from);
  await consume(db, "signInAnywhere", who);
  const { remainingPoints } = await consume(db, "signInHere", here);
  return {
    forgive: async () => {
      await limiter(db, "signInAddress").reward(from);
      await limiter(db, "signInAnywhere").reward(who);
      await limiter(db, "signInHere").delete(here);
    },
    refuse: async () => {
      if (remainingPoints === 0) throw await startWait(db, here);
      return remainingPoints;
    },
  };
}

/** The same for the PIN of a person's card: one counter wherever the card is tried, since the card must be at hand. */
export async function countPinTry(
  db: Database,
  { keys, address }: Asker,
  personId: string,
): Promise<SignInTry> {
  const from = keys.hash("network-address", address);
  const card = cardKey(keys, personId);
  await consume(db, "signInAddress", from);
  const { remainingPoints } = await consume(db, "pinCard", card);
  await consume(db, "pinDay", card);
  return {
    forgive: async () => {
      await limiter(db, "signInAddress").reward(from);
      await limiter(db, "pinDay").reward(card);
      await limiter(db, "pinCard").delete(card);
    },
    refuse: async () => {
      if (remainingPoints === 0) throw await startWait(db, card, "pinCard");
      return remainingPoints;
    },
  };
}

/** Minutes until the card may be tried again, where an error says that it waits; undefined for any other error. */
export function cardWaitMinutes(error: unknown): number | undefined {
  const limits: readonly string[] = ["pinCard", "pinDay"] satisfies LimitName[];
  if (!(error instanceof AppError) || !limits.includes(error.message)) return undefined;
  return Math.ceil((error.retryAfterSeconds ?? 0) / MINUTE);
}

/** Ends the wait of a person's card: somebody who knows them is beside them and lets the PIN be set anew. */
export async function endPinWait(db: Database, keys: Keys, personId: string): Promise<void> {
  const card = cardKey(keys, personId);
  await limiter(db, "pinCard").delete(card);
  await limiter(db, "pinDay").delete(card);
}

const cardKey = (keys: Keys, personId: string) => keys.hash("sign-in-name", `card ${personId}`);

/** One counter however a phone number is written. */
function sameName(identifier: string): string {
  const phone = parsePhone(identifier);
  return phone.ok ? phone.value : normalizeUsername(identifier);
}

async function startWait(
  db: Database,
  key: string,
  name: "signInHere" | "pinCard" = "signInHere",
): Promise<AppError> {
  const { consumedPoints: waits } = await limiter(db, "signInWaits").penalty(key);
  const seconds = SIGN_IN_WAITS[Math.min(waits, SIGN_IN_WAITS.length) - 1] ?? HOUR;
  return tooMany(name, await limiter(db, name).block(key, seconds));
}

/** The limiter rejects with its state when the limit is passed, with an Error when the database fails. */
async function consume(db: Database, name: LimitName, key: string): Promise<RateLimiterRes> {
  try {
    return await limiter(db, name).consume(key);
  } catch (reason) {
    throw reason instanceof RateLimiterRes ? tooMany(name, reason) : reason;
  }
}

function tooMany(name: LimitName, { msBeforeNext }: RateLimiterRes): AppError {
  return new AppError("too-many", name, Math.ceil(msBeforeNext / 1000));
}

const limiters = new WeakMap<Database, Partial<Record<LimitName, RateLimiterDrizzle>>>();

/** One limiter a database and limit. One of them sweeps away counters that ended an hour ago. */
function limiter(db: Database, name: LimitName): RateLimiterDrizzle {
  const made = limiters.get(db) ?? {};
  limiters.set(db, made);
  made[name] ??= new RateLimiterDrizzle({
    storeClient: db,
    schema: rateLimits,
    keyPrefix: name,
    clearExpiredByTimeout: name === "signInAddress",
    ...LIMITS[name],
  });
  return made[name];
}
