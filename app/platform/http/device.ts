/** A random number that a browser keeps, to tell one phone from another. It says nothing about whose it is. */
const NAME = "thiet-bi";
const YEAR_SECONDS = 31_536_000;

export function readDevice(request: Request): string | undefined {
  const cookie = request.headers.get("Cookie") ?? "";
  return new RegExp(`(?:^|;\\s*)${NAME}=([a-z0-9]{16,40})(?:;|$)`).exec(cookie)?.[1];
}

/** The Set-Cookie value; `https`: whether the site is reached by it. */
export function deviceCookie(device: string, https: boolean): string {
  return `${NAME}=${device}; Path=/diem-danh; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax${https ? "; Secure" : ""}`;
}
