/** The form by which an officer writes down a request that came on paper, at the counter or by phone. Pure. */
import type { REQUEST_CHANNELS } from "#drizzle/schema/personal-data";
import { normalizeLine } from "~/platform/text/normalize";
import { parseDay } from "~/platform/text/parse-day";
import { parseWish, type Wish, type WishFault } from "./request-form";

export type PaperChannel = Exclude<(typeof REQUEST_CHANNELS)[number], "web">;

export const PAPER_CHANNELS = ["counter", "letter", "phone"] as const satisfies readonly PaperChannel[];

export const IDENTITY_LENGTH = { least: 5, most: 200 } as const;

/** Since then the clocks of NĐ 356/2025 run (domain rules §1). */
export const FIRST_DAY = "2026-01-01";

export type PaperFault =
  | WishFault
  | "dayFormat"
  | "dayFuture"
  | "dayEarly"
  | "channelEmpty"
  | "identityShort"
  | "identityLong";

export type PaperFaults = Partial<
  Record<"kind" | "wish" | "understood" | "receivedOn" | "channel" | "identityCheck", PaperFault>
>;

export interface PaperRequest extends Wish {
  /** "2026-11-20". */
  receivedOn: string;
  channel: PaperChannel;
  identityCheck: string;
}

/** `today` is "2026-11-22". */
export function parsePaper(
  form: FormData,
  today: string,
): { ok: true; request: PaperRequest } | { ok: false; faults: PaperFaults } {
  const wish = parseWish(form);
  const receivedOn = parseDay(String(form.get("receivedOn") ?? "").trim());
  const channel = PAPER_CHANNELS.find((one) => one === form.get("channel"));
  const identityCheck = normalizeLine(String(form.get("identityCheck") ?? ""));
  const length = [...identityCheck].length;
  const faults: PaperFaults = wish.ok ? {} : { ...wish.faults };
  if (!receivedOn) faults.receivedOn = "dayFormat";
  else if (receivedOn > today) faults.receivedOn = "dayFuture";
  else if (receivedOn < FIRST_DAY) faults.receivedOn = "dayEarly";
  if (!channel) faults.channel = "channelEmpty";
  if (length < IDENTITY_LENGTH.least) faults.identityCheck = "identityShort";
  if (length > IDENTITY_LENGTH.most) faults.identityCheck = "identityLong";
  return wish.ok && receivedOn && channel && Object.keys(faults).length === 0
    ? { ok: true, request: { ...wish.wish, receivedOn, channel, identityCheck } }
    : { ok: false, faults };
}
