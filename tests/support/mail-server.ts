/** A real SMTP server for the tests of one file: what it receives can be taken out and read. */
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll } from "vitest";

export interface ReceivedMail {
  to: string[];
  /** The whole message, as sent. */
  text: string;
}

/** Listens from the file's first test to its last. */
export function startMailServer() {
  const received: ReceivedMail[] = [];
  const mail = {
    url: "",
    /** What has come since the last time. */
    take: () => received.splice(0),
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        received.push({
          to: envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(parts).toString(),
        });
        done();
      });
    },
  });
  beforeAll(
    () =>
      new Promise<void>((done) => {
        server.listen(0, "127.0.0.1", () => {
          mail.url = `smtp://127.0.0.1:${(server.server.address() as { port: number }).port}`;
          done();
        });
      }),
  );
  afterAll(() => new Promise<void>((done) => server.close(() => done())));
  return mail;
}

/** The text of a message of one part, whatever its transfer encoding. */
export function bodyOf(message: string): string {
  const [head = "", ...rest] = message.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  if (/Transfer-Encoding: base64/i.test(head)) return Buffer.from(body, "base64").toString();
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return /quoted-printable/i.test(head) ? Buffer.from(bytes, "latin1").toString() : body;
}
