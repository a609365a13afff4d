import { expect, it } from "vitest";
import { isPrivateAddress } from "~/platform/http/private-address.server";

it.each([
  ["127.0.0.1", true],
  ["::1", true],
  ["::ffff:10.1.2.3", true],
  ["192.168.1.9", true],
  ["172.31.255.255", true],
  ["172.32.0.1", false],
  ["fd00::1", true],
  ["8.8.8.8", false],
  ["2001:db8::1", false],
  ["", false],
  ["abc", false],
])("%s is private: %s", (address, wanted) => expect(isPrivateAddress(address)).toBe(wanted));
