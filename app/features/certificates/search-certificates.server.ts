/** Certificates of the people a viewer administers, the newest first. */
import { and, count, desc, eq, like, lt, or, type SQL, sql } from "drizzle-orm";
import { people } from "#drizzle/schema/accounts";
import { certificates } from "#drizzle/schema/certificates";
import type { Viewer } from "~/features/accounts/viewer";
import type { Database } from "~/platform/database/client.server";
import { certificatesVisibleTo } from "./certificate-policy.server";
import { type CertificateQuery, parseCertificateQuery } from "./certificate-query";
import { type CertificateState, certificateState } from "./certificate-state";

export const PAGE_SIZE = 50;

export interface FoundCertificate {
  id: string;
  personId: string;
  number: string;
  fullName: string;
  birthYear: number;
  communeName: string;
  topicTitle: string;
  issuedAt: Date;
  state: CertificateState;
}

/** `page` from 1. A name is looked for in people's profiles, so a corrected certificate is found under it too. */
export async function searchCertificates(
  db: Database,
  viewer: Viewer,
  { query, page }: { query: string; page: number },
): Promise<{ found: FoundCertificate[]; hasMore: boolean }> {
  const rows = await selectFound(db, searched(viewer, query), {
    limit: PAGE_SIZE + 1,
    offset: (page - 1) * PAGE_SIZE,
  });
  return { found: rows.slice(0, PAGE_SIZE), hasMore: rows.length > PAGE_SIZE };
}

/** All that a search finds: how many, and batches found each by the last row of the one before. */
export async function listCertificates(
  db: Database,
  viewer: Viewer,
  query: string,
): Promise<{ count: number; batches: AsyncGenerator<FoundCertificate[]> }> {
  const fitting = searched(viewer, query);
  const [total] = await db
    .select({ count: count() })
    .from(certificates)
    .innerJoin(people, eq(people.id, certificates.personId))
    .where(fitting);
  return { count: total?.count ?? 0, batches: certificateBatches(db, fitting) };
}

const BATCH = 1_000;

async function* certificateBatches(
  db: Database,
  fitting: SQL | undefined,
): AsyncGenerator<FoundCertificate[]> {
  for (let after: SQL | undefined; ; ) {
    const rows = await selectFound(db, and(fitting, after), { limit: BATCH });
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = or(
      lt(certificates.issuedAt, last.issuedAt),
      and(eq(certificates.issuedAt, last.issuedAt), lt(certificates.id, last.id)),
    );
  }
}

async function selectFound(
  db: Database,
  where: SQL | undefined,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<FoundCertificate[]> {
  const rows = await db
    .select({
      id: certificates.id,
      personId: certificates.personId,
      number: certificates.number,
      fullName: certificates.fullName,
      birthYear: certificates.birthYear,
      communeName: certificates.communeName,
      topicTitle: certificates.topicTitle,
      issuedAt: certificates.issuedAt,
      revokedAt: certificates.revokedAt,
      supersededAt: certificates.supersededAt,
    })
    .from(certificates)
    .innerJoin(people, eq(people.id, certificates.personId))
    .where(where)
    .orderBy(desc(certificates.issuedAt), desc(certificates.id))
    .limit(limit)
    .offset(offset);
  return rows.map(({ revokedAt, supersededAt, ...row }) => ({
    ...row,
    state: certificateState({ revokedAt, supersededAt }),
  }));
}

const searched = (viewer: Viewer, query: string) =>
  and(certificatesVisibleTo(viewer), matching(parseCertificateQuery(query)));

function matching(query: CertificateQuery): SQL | undefined {
  if (query.by === "code") return eq(certificates.code, query.code);
  if (query.by === "number") return sql`starts_with(${certificates.number}, ${query.number})`;
  // A folded name holds letters, digits and spaces only: nothing that "like" would read as a sign.
  if (query.by === "name") return like(people.searchName, `%${query.name}%`);
  return undefined;
}
