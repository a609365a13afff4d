import { expect, it } from "vitest";
import { deviceName } from "~/features/accounts/device-name";

const ANDROID = "Mozilla/5.0 (Linux; Android 13; SM-A146P) AppleWebKit/537.36 (KHTML, like Gecko)";
const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)";

it.each([
  [`${ANDROID} Chrome/120.0.0.0 Mobile Safari/537.36`, "Chrome, Android"],
  [`${ANDROID} SamsungBrowser/23.0 Chrome/115.0.0.0 Mobile Safari/537.36`, "Samsung Internet, Android"],
  [`${ANDROID} Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36 Zalo android/12100700`, "Zalo, Android"],
  [`${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`, "Safari, iPhone"],
  [`${IPHONE} CriOS/120.0.0.0 Mobile/15E148 Safari/604.1`, "Chrome, iPhone"],
  [`${WINDOWS} Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0`, "Edge, Windows"],
  [`${WINDOWS} coc_coc_browser/117.0 Chrome/111.0.0.0 Safari/537.36`, "Cốc Cốc, Windows"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0", "Firefox, Linux"],
  ["curl/8.5.0", ""],
  ["", ""],
  [null, ""],
])("%s is %j", (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name);
});
