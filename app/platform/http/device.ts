/** A random number that a browser keeps, to tell one phone from another. It says nothing about whose it is. */
const YEAR_SECONDS = 31_536_000;

export interface DeviceMark {
  /** What this browser keeps; undefined: nothing yet. */
  read(request: Request): string | undefined;
  /** The Set-Cookie value; `https`: whether the site is reached by it. */
  cookie(device: string, https: boolean): string;
}

/** Sent under `path` only: what one purpose knows of a device no other can join to it. */
function deviceMark(name: string, path: string): DeviceMark {
  const pattern = new RegExp(`(?:^|;\\s*)${name}=([a-z0-9]{16,40})(?:;|$)`);
  return {
    read: (request) => pattern.exec(request.headers.get("Cookie") ?? "")?.[1],
    cookie: (device, https) =>
      `${name}=${device}; Path=${path}; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax${https ? "; Secure" : ""}`,
  };
}

/** One person a phone in a hall (features/classes). */
export const attendanceDevice = deviceMark("thiet-bi", "/diem-danh");

/** How many accounts one phone opens (features/flags). */
export const registrationDevice = deviceMark("may-dang-ky", "/dang-ky");
