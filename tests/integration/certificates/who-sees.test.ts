import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { people } from "#drizzle/schema/accounts";
import { certificates } from "#drizzle/schema/certificates";
import { makeCourse, makeHolder } from "#tests/support/certificates-factories";
import { describeWithDatabase } from "#tests/support/database";
import { AT, makeCommune, makeViewer } from "#tests/support/factories";
import type { Viewer } from "~/features/accounts/viewer";
import { canSeeCertificate } from "~/features/certificates/certificate-policy.server";
import { findPrintable } from "~/features/certificates/find-printable.server";
import { listOwnCertificates } from "~/features/certificates/list-own-certificates.server";
import { readCertificate } from "~/features/certificates/read-certificate.server";
import { PAGE_SIZE, searchCertificates } from "~/features/certificates/search-certificates.server";
import type { Database } from "~/platform/database/client.server";

/** Resolves to whether it was found. */
const found = (promise: Promise<unknown>) =>
  promise.then(
    () => true,
    (error: { kind?: string }) => {
      if (error.kind !== "not-found") throw error;
      return false;
    },
  );

describeWithDatabase("a certificate with its holder's name is seen by", (database) => {
  const WHO: [who: string, makeWho: (db: Database, holder: Viewer) => Promise<Viewer>, sees: boolean][] = [
    ["its holder", async (_, holder) => holder, true],
    ["another learner", (db) => makeViewer(db), false],
    ["a trainer", (db) => makeViewer(db, [{ role: "source-trainer" }]), false],
    ["a reviewer", (db) => makeViewer(db, [{ role: "reviewer" }]), false],
    [
      "an officer of the holder's commune",
      (db) => makeViewer(db, [{ role: "commune-officer", communeCode: "26080" }]),
      true,
    ],
    [
      "an officer of another commune",
      (db) => makeViewer(db, [{ role: "commune-officer", communeCode: "26081" }]),
      false,
    ],
    ["a province administrator", (db) => makeViewer(db, [{ role: "province-admin" }]), true],
  ];

  it.each(WHO)("%s: in every list, page and file alike", async (_, makeWho, sees) => {
    await makeCommune(database(), "26081", "Tam Hiệp");
    const { viewer: holder, certificate } = await makeHolder(database(), await makeCourse(database()));
    const viewer = await makeWho(database(), holder);
    const listed = await searchCertificates(database(), viewer, { query: certificate.number, page: 1 });
    expect({
      may: canSeeCertificate(viewer, { personId: holder.personId, holderCommuneCode: holder.communeCode }),
      listed: listed.found.some(({ id }) => id === certificate.id),
      page: await found(readCertificate(database(), viewer, certificate.id)),
      file: await found(findPrintable(database(), viewer, certificate.code)),
    }).toEqual({ may: sees, listed: sees, page: sees, file: sees });
  });

  it("the officer of the commune the holder moved to, no more the one of the old", async () => {
    const moved = await makeCommune(database(), "26082", "Long Bình");
    const { viewer: holder, certificate } = await makeHolder(database(), await makeCourse(database()));
    await database().update(people).set({ communeCode: moved }).where(eq(people.id, holder.personId));
    const officerOf = (communeCode: string) =>
      makeViewer(database(), [{ role: "commune-officer", communeCode }]);
    expect(await found(readCertificate(database(), await officerOf("26080"), certificate.id))).toBe(false);
    expect(await found(readCertificate(database(), await officerOf(moved), certificate.id))).toBe(true);
  });
});

describeWithDatabase("the paper", (database) => {
  it.each([
    ["revoked", { revokedAt: AT }],
    ["replaced", { supersededAt: AT }],
  ])("of a %s certificate is not printed any more, not even for its holder", async (_, change) => {
    const { viewer, certificate } = await makeHolder(database(), await makeCourse(database()));
    await database().update(certificates).set(change).where(eq(certificates.id, certificate.id));
    expect(await found(findPrintable(database(), viewer, certificate.code))).toBe(false);
  });

  it("of no code at all is not found", async () => {
    const { viewer } = await makeHolder(database(), await makeCourse(database()));
    expect(await found(findPrintable(database(), viewer, undefined))).toBe(false);
  });
});

describeWithDatabase("my certificates", (database) => {
  it("are mine alone, the newest first, with their state", async () => {
    const course = await makeCourse(database());
    const { viewer, certificate } = await makeHolder(database(), course);
    await makeHolder(database(), course);
    await database()
      .update(certificates)
      .set({ revokedAt: AT, revokedReason: "Cấp nhầm người học" })
      .where(eq(certificates.id, certificate.id));
    expect(await listOwnCertificates(database(), viewer)).toMatchObject([
      { code: certificate.code, state: "revoked", revokedReason: "Cấp nhầm người học" },
    ]);
  });
});

describeWithDatabase("searching certificates", (database) => {
  it("finds by code, by the beginning of the number, by a name without marks; a sign is no wildcard", async () => {
    const admin = await makeViewer(database(), [{ role: "province-admin" }]);
    const course = await makeCourse(database());
    const { certificate } = await makeHolder(database(), course, {
      fullName: "H'Hen Niê",
      searchName: "h hen nie",
    });
    await makeHolder(database(), course);
    const search = async (query: string) =>
      (await searchCertificates(database(), admin, { query, page: 1 })).found.map(({ id }) => id);
    for (const query of [
      certificate.code,
      certificate.code.toLowerCase(),
      `https://example.vn/xac-minh/${certificate.code}`,
      certificate.number,
      certificate.number.slice(0, 8),
      "hen niê",
      "H'HEN",
    ]) {
      expect(await search(query), query).toEqual([certificate.id]);
    }
    expect(await search("")).toHaveLength(2);
    expect(await search("0%")).toEqual([]);
    expect(await search("không có ai")).toEqual([]);
  });

  it("gives a page at a time and says whether there is more", async () => {
    const admin = await makeViewer(database(), [{ role: "province-admin" }]);
    const { certificate } = await makeHolder(database(), await makeCourse(database()), {
      fullName: "Trang Sau",
      searchName: "trang sau",
    });
    const { id, ...same } = certificate;
    await database()
      .insert(certificates)
      .values(
        Array.from({ length: PAGE_SIZE }, (_, index) => ({
          ...same,
          id: `${id}-${index}`,
          code: `${id}-${index}`,
          number: `${id}-${index}`,
          supersededAt: AT,
        })),
      );
    const page = (number: number) =>
      searchCertificates(database(), admin, { query: "trang sau", page: number });
    const [first, second] = [await page(1), await page(2)];
    expect([first.found.length, first.hasMore]).toEqual([PAGE_SIZE, true]);
    expect([second.found.length, second.hasMore]).toEqual([1, false]);
  });
});
