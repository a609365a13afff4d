/** The two things a browser carries while its person signs in by the provider. */
import { z } from "zod";
import { START } from "./paths";
import { sealedCookie } from "./sealed-cookie.server";

/** On the way to the provider and back: what its answer must fit. */
export const journeyCookie = sealedCookie({
  name: "dinh-danh",
  path: START,
  minutes: 10,
  schema: z.object({
    state: z.string(),
    nonce: z.string(),
    verifier: z.string(),
    /** The page of this site to go on to; null: none was asked for. */
    back: z.string().nullable(),
    /** To be tied to the account in use, not to open one. */
    link: z.boolean(),
  }),
});

const vouched = z.object({
  issuer: z.string(),
  subjectHash: z.string(),
  back: z.string().nullable(),
  fullName: z.string().nullable(),
  birth: z.object({ year: z.number(), date: z.string().nullable() }).nullable(),
  phone: z.string().nullable(),
  personalId: z.string().nullable(),
});
/** Somebody the provider has vouched for, who has no account here yet or has not tied it. */
export type Vouched = z.infer<typeof vouched>;

/** From the provider's answer until an account is opened or tied. */
export const vouchedCookie = sealedCookie({
  name: "dinh-danh-cho",
  path: "/",
  minutes: 30,
  schema: vouched,
});
