import { expect, it } from "vitest";
import { passwordFault } from "~/features/accounts/password-rules";

it.each([
  ["bà ngoại trồng ba cây bưởi", undefined],
  ["thu-4821-7306", undefined],
  ["Nguyễn8x".normalize("NFD"), undefined],
  ["ẫ".repeat(3).concat("bước chân"), undefined],
  ["x y".repeat(60), undefined],
  ["", "passwordEmpty"],
  ["1234567", "passwordShort"],
  ["Nguyễn".normalize("NFD"), "passwordShort"],
  ["ab ".repeat(67), "passwordLong"],
  ["12345678", "passwordCommon"],
  ["87654321", "passwordCommon"],
  ["abcdefgh", "passwordCommon"],
  ["aaaaaaaaaa", "passwordCommon"],
  ["ăăăăăăăă", "passwordCommon"],
  ["MatKhau123", "passwordCommon"],
  ["mat khau 123", "passwordCommon"],
  ["P@ssw0rd", "passwordCommon"],
  ["anhyeuem", "passwordCommon"],
  ["Con mèo ăn cơm trưa", "passwordCommon"],
  ["nguyen.hanh60", "passwordIsName"],
  ["0912345678", "passwordIsName"],
])("%j: %s", (password, fault) => {
  expect(passwordFault(password, ["Nguyen.Hanh60", "0912345678", ""])).toBe(fault);
});
