/** Of my data: who I am here, what I agreed to, where I am signed in, what I may do. */
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { consents, people, roleGrants, signInIdentities } from "#drizzle/schema/accounts";
import { signInCards } from "#drizzle/schema/cards";
import { accountMerges } from "#drizzle/schema/merging";
import { communeNames } from "#drizzle/schema/places";
import { formatBirth } from "~/features/accounts/birth";
import { CONSENT_PURPOSES } from "~/features/accounts/consents";
import { formerAccounts } from "~/features/accounts/former-accounts.server";
import { listSessions } from "~/features/accounts/list-sessions.server";
import { showField } from "~/features/accounts/personal-fields";
import { readAccount } from "~/features/accounts/read-account.server";
import { readProgramme } from "~/features/catalog/read-programme.server";
import { nameHoldsOn } from "~/features/places/list-communes.server";
import { formatDate, formatDateTime } from "~/i18n/format";
import type { MyDataCall } from "./my-data-section";

export async function accountRows({ db, viewer, today, locale, t }: MyDataCall): Promise<string[][]> {
  const account = await readAccount(db, viewer, today);
  const [own] = await db.select({ sex: people.sex }).from(people).where(eq(people.id, viewer.personId));
  const { audiences } = await readProgramme(db);
  const audience = audiences.find(({ id }) => id === account.audience);
  const rows: [label: string, value: string | null | undefined][] = [
    [t("accounts.fullName"), account.fullName],
    [t("accounts.username"), account.username],
    [t("accounts.birth"), formatBirth({ year: account.birthYear, date: account.birthDate })],
    [t("personalData.sex"), own?.sex && t(`personalData.sex.${own.sex}`)],
    [t("accounts.commune"), account.communeName ?? account.communeCode],
    [t("accounts.audience"), (locale === "en" && audience?.nameEn) || audience?.name || account.audience],
    [t("accounts.phone"), showField("phone", account.phone, "self")],
    [t("accounts.email"), showField("email", account.email, "self")],
    [t("accounts.personalId"), showField("personalIdHint", account.personalIdHint, "self")],
    [t("personalData.accountSince"), formatDateTime(account.createdAt)],
  ];
  return rows.map(([label, value]) => [label, value || t("accounts.notGiven")]);
}

/** The accounts that were made one with this one, by what they are called and signed in with. */
export async function formerAccountRows({ db, viewer, t }: MyDataCall): Promise<string[][]> {
  const former = await formerAccounts(db, viewer.personId);
  if (former.length === 0) return [];
  const rows = await db
    .select({
      fullName: people.fullName,
      username: people.username,
      phone: people.phone,
      email: people.email,
      mergedAt: accountMerges.mergedAt,
    })
    .from(people)
    .innerJoin(accountMerges, and(eq(accountMerges.mergedId, people.id), isNull(accountMerges.undoneAt)))
    .where(inArray(people.id, former))
    .orderBy(asc(accountMerges.mergedAt), asc(people.id));
  return rows.map(({ fullName, username, phone, email, mergedAt }) => [
    fullName,
    username ?? t("accounts.notGiven"),
    showField("phone", phone, "self") || t("accounts.notGiven"),
    showField("email", email, "self") || t("accounts.notGiven"),
    formatDate(mergedAt),
  ]);
}

export async function consentRows({ db, viewer, t }: MyDataCall): Promise<string[][]> {
  const rows = await db
    .select()
    .from(consents)
    .where(eq(consents.personId, viewer.personId))
    .orderBy(asc(consents.givenAt), asc(consents.id));
  return rows.map(({ purpose, givenAt, withdrawnAt }) => {
    const known = CONSENT_PURPOSES.find(({ id }) => id === purpose);
    return [
      known ? t(`accounts.consent.${known.id}`) : purpose,
      formatDate(givenAt),
      withdrawnAt ? formatDate(withdrawnAt) : "–",
    ];
  });
}

export async function sessionRows({ db, viewer, t }: MyDataCall): Promise<string[][]> {
  const rows = await listSessions(db, viewer);
  return rows.map(({ device, createdAt }) => [
    device || t("accounts.deviceUnknown"),
    formatDateTime(createdAt),
  ]);
}

export async function cardRows({ db, viewer }: MyDataCall): Promise<string[][]> {
  const rows = await db
    .select({ issuedAt: signInCards.issuedAt, revokedAt: signInCards.revokedAt })
    .from(signInCards)
    .where(eq(signInCards.personId, viewer.personId))
    .orderBy(asc(signInCards.issuedAt), asc(signInCards.id));
  return rows.map(({ issuedAt, revokedAt }) => [
    formatDate(issuedAt),
    revokedAt ? formatDate(revokedAt) : "–",
  ]);
}

export async function providerRows({ db, viewer }: MyDataCall): Promise<string[][]> {
  const rows = await db
    .select({ issuer: signInIdentities.issuer, linkedAt: signInIdentities.linkedAt })
    .from(signInIdentities)
    .where(eq(signInIdentities.personId, viewer.personId))
    .orderBy(asc(signInIdentities.linkedAt), asc(signInIdentities.id));
  return rows.map(({ issuer, linkedAt }) => [issuer, formatDate(linkedAt)]);
}

export async function roleRows({ db, viewer, today, t }: MyDataCall): Promise<string[][]> {
  const rows = await db
    .select({
      role: roleGrants.role,
      commune: sql<string | null>`coalesce(${communeNames.fullName}, ${roleGrants.communeCode})`,
      grantedAt: roleGrants.grantedAt,
      revokedAt: roleGrants.revokedAt,
    })
    .from(roleGrants)
    .leftJoin(communeNames, and(eq(communeNames.communeCode, roleGrants.communeCode), nameHoldsOn(today)))
    .where(eq(roleGrants.personId, viewer.personId))
    .orderBy(desc(roleGrants.grantedAt), asc(roleGrants.id));
  return rows.map(({ role, commune, grantedAt, revokedAt }) => [
    [t(`accounts.role.${role}`), commune].filter(Boolean).join(", "),
    formatDate(grantedAt),
    revokedAt ? formatDate(revokedAt) : "–",
  ]);
}
