/** Mail by the province's own server (SMTP_URL). Without one nothing is sent, and nothing is wrong. */
import { createTransport } from "nodemailer";
import type { Env } from "../env.server";

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** False when no server is set. Rejects when the server does not take the mail. */
export async function sendMail(
  { smtpUrl, mailFrom }: Pick<Env, "smtpUrl" | "mailFrom">,
  mail: Mail,
): Promise<boolean> {
  if (!smtpUrl) return false;
  const transport = createTransport(smtpUrl);
  try {
    await transport.sendMail({ ...mail, from: mailFrom });
    return true;
  } finally {
    transport.close();
  }
}
