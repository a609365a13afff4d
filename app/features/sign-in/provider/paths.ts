/** Addresses of signing in by the province's single sign-on. Pure. */

export const START = "/dang-nhap/dinh-danh";
/** Registered with the provider: an answer goes nowhere else. */
export const RETURN = `${START}/tro-lai`;
export const LINK = `${START}/lien-ket`;
export const REGISTER = "/dang-ky/dinh-danh";
export const WAYS = "/tai-khoan/cach-dang-nhap";
export const AFTER_SIGN_IN = "/hoc";

/** `link`: to be tied to the account in use, not to open one. */
export function startPath({ back, link = false }: { back: string | null; link?: boolean }): string {
  const query = new URLSearchParams({ ...(back && { ve: back }), ...(link && { "lien-ket": "1" }) });
  return query.size > 0 ? `${START}?${query}` : START;
}

/** Why a way to the provider and back led nowhere, for the sign-in page to say. */
export const PROVIDER_FAULTS = [
  "cancelled",
  "stale",
  "unreachable",
  "refused",
  "untrusted",
  "closed",
  "merged",
  "elsewhere",
] as const;
export type ProviderFault = (typeof PROVIDER_FAULTS)[number];

/** The page that says `fault`: the sign-in page, or that of somebody signed in. */
export function faultPath(
  fault: ProviderFault,
  { back, signedIn }: { back: string | null; signedIn: boolean },
): string {
  if (signedIn) return `${WAYS}?${new URLSearchParams({ loi: fault })}`;
  return `/dang-nhap?${new URLSearchParams({ ...(back && { ve: back }), loi: fault })}`;
}

/** The fault an address names; undefined: none that we know. */
export function readFault(url: string): ProviderFault | undefined {
  const named = new URL(url).searchParams.get("loi");
  return PROVIDER_FAULTS.find((fault) => fault === named);
}
