/** Whether a network address belongs to this machine or a private network (RFC 1918, RFC 4193, loopback). */
import { BlockList, isIP } from "node:net";

const privateRanges = new BlockList();
privateRanges.addSubnet("127.0.0.0", 8, "ipv4");
privateRanges.addSubnet("10.0.0.0", 8, "ipv4");
privateRanges.addSubnet("172.16.0.0", 12, "ipv4");
privateRanges.addSubnet("192.168.0.0", 16, "ipv4");
privateRanges.addAddress("::1", "ipv6");
privateRanges.addSubnet("fc00::", 7, "ipv6");

export function isPrivateAddress(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, "");
  const version = isIP(plain);
  return version !== 0 && privateRanges.check(plain, version === 4 ? "ipv4" : "ipv6");
}
