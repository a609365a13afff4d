import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { certificates } from "#drizzle/schema/certificates";
import { KEYS } from "#tests/support/accounts-factories";
import { makeCourse, makeHolder } from "#tests/support/certificates-factories";
import { describeWithDatabase } from "#tests/support/database";
import { AT } from "#tests/support/factories";
import { LIMITS } from "~/features/accounts/rate-limits.server";
import { groupCode } from "~/features/certificates/certificate-code";
import { checkCertificate } from "~/features/certificates/check-certificate.server";

let addresses = 0;
const somebody = () => ({ keys: KEYS, address: `203.0.113.${++addresses}` });

describeWithDatabase("checking a certificate", (database) => {
  it("tells what the contract says, with the name masked, and nothing more", async () => {
    const { certificate } = await makeHolder(database(), await makeCourse(database()), {
      fullName: "Nguyễn Thị Hạnh",
      birthYear: 1958,
      birthDate: "1958-03-04",
      phone: "+84912345678",
      personalIdHint: "0750123",
    });
    expect(await checkCertificate(database(), somebody(), certificate.code)).toEqual({
      code: certificate.code,
      number: certificate.number,
      state: "valid",
      maskedName: "Nguyễn T. H.",
      topicTitle: "An toàn trên mạng",
      issuer: "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
      issuedAt: certificate.issuedAt,
      revokedAt: null,
      revokedReason: null,
      supersededAt: null,
    });
  });

  it("reads the code as people type it", async () => {
    const { certificate } = await makeHolder(database(), await makeCourse(database()));
    const { code } = certificate;
    for (const typed of [code.toLowerCase(), groupCode(code), ` ${groupCode(code).replaceAll("-", " ")} `]) {
      expect((await checkCertificate(database(), somebody(), typed))?.number, typed).toBe(certificate.number);
    }
  });

  it("tells the state of one that is not valid, and why it was revoked", async () => {
    const { certificate } = await makeHolder(database(), await makeCourse(database()));
    const change = (fields: Partial<typeof certificates.$inferInsert>) =>
      database().update(certificates).set(fields).where(eq(certificates.id, certificate.id));
    await change({ supersededAt: AT });
    expect(await checkCertificate(database(), somebody(), certificate.code)).toMatchObject({
      state: "superseded",
    });
    await change({ revokedAt: AT, revokedReason: "Cấp nhầm người học" });
    expect(await checkCertificate(database(), somebody(), certificate.code)).toMatchObject({
      state: "revoked",
      revokedReason: "Cấp nhầm người học",
    });
  });

  it.each(["0".repeat(20), "khong-phai-ma", "", "' or 1=1 --", "%", "../../etc"])(
    "answers alike for a code that is unknown and for what is no code: %j",
    async (typed) => {
      expect(await checkCertificate(database(), somebody(), typed)).toBeUndefined();
    },
  );

  it("is refused for a while to an address that asks too often, and to no other", async () => {
    const greedy = somebody();
    for (let asked = 0; asked < LIMITS.verification.points; asked++) {
      await checkCertificate(database(), greedy, "0".repeat(20));
    }
    await expect(checkCertificate(database(), greedy, "0".repeat(20))).rejects.toMatchObject({
      kind: "too-many",
    });
    expect(await checkCertificate(database(), somebody(), "0".repeat(20))).toBeUndefined();
  });
});
