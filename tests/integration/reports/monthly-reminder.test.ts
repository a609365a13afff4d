/** The monthly reminder, as a real SMTP server receives it. */
import { beforeAll, expect, it } from "vitest";
import { KEYS } from "#tests/support/accounts-factories";
import { makeProgramme } from "#tests/support/coverage-factories";
import { describeWithDatabase } from "#tests/support/database";
import { makeViewer } from "#tests/support/factories";
import { bodyOf, startMailServer } from "#tests/support/mail-server";
import { fixClock } from "~/platform/clock.server";
import { readEnv } from "~/platform/env.server";
import { enqueueDaily } from "~/platform/jobs/enqueue-daily.server";
import { runDueJobs } from "~/platform/jobs/run-jobs.server";
import { sendMail } from "~/platform/mail/send-mail.server";
import { JOBS } from "~/start/jobs.server";

const mail = startMailServer();

describeWithDatabase("the monthly reminder", (database) => {
  const app = (url = mail.url) => ({
    db: database(),
    env: readEnv({ ...(url ? { SMTP_URL: url } : {}), PUBLIC_URL: "https://hoc.example.vn" }),
    keys: KEYS,
  });
  const at = async (moment: string, url?: string) => {
    fixClock(moment);
    await enqueueDaily(database(), JOBS);
    await runDueJobs(app(url), JOBS);
    await runDueJobs(app(url), JOBS);
    return mail.take();
  };

  beforeAll(async () => {
    fixClock("2026-10-05T02:00:00Z");
    await makeProgramme(database());
    await makeViewer(database(), [{ role: "commune-officer", communeCode: "26080" }], {
      email: "canbo@example.vn",
    });
    await makeViewer(database(), [{ role: "commune-officer", communeCode: "26080" }]);
    await makeViewer(database(), [], { email: "hocvien@example.vn" });
    return () => fixClock(null);
  });

  it("is sent on the first working day, once, to officers who have a mail address", async () => {
    expect(await at("2026-11-01T03:00:00Z")).toEqual([]);
    const [mail, ...others] = await at("2026-11-02T03:00:00Z");
    expect(others).toEqual([]);
    expect(mail?.to).toEqual(["canbo@example.vn"]);
    const text = bodyOf(mail?.text ?? "");
    expect(text).toContain("Phường Trấn Biên");
    expect(text).toContain("https://hoc.example.vn/quan-tri/ky-bao-cao/2026-10/tran-bien-26080");
    expect(await at("2026-11-03T03:00:00Z")).toEqual([]);
  });

  it("is not tried without a mail server", async () => {
    expect(await at("2026-12-01T03:00:00Z", "")).toEqual([]);
    expect(await sendMail(readEnv({}), { to: "a@example.vn", subject: "x", text: "y" })).toBe(false);
  });
});
