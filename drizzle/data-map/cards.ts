/** The data map of sign-in cards. */
import * as schema from "../schema/cards";
import { basic, ID, mapTable, none, PERSON, sensitive } from "./map-table";

export const cards = [
  mapTable(schema.signInCards, {
    purpose: ["Thẻ đăng nhập in trên giấy", "Sign-in cards on paper"],
    basis: "consent-or-duty",
    kept: "revoked-cards",
    readers: ["officer", "province"],
    columns: {
      id: ID,
      personId: PERSON,
      tokenHash: sensitive("Dấu một chiều của mã trên thẻ", "One-way hash of the card's code", {
        readers: ["program"],
      }),
      issuedBy: basic("Người cấp", "Who issued it"),
      issuedAt: none("Lúc cấp", "When it was issued"),
      revokedAt: none("Lúc khóa", "When it was blocked"),
      revokedBy: basic("Người khóa", "Who blocked it"),
    },
  }),
  mapTable(schema.cardPins, {
    purpose: ["Mã PIN của thẻ", "The card's PIN"],
    basis: "security",
    kept: "account",
    readers: ["program"],
    columns: {
      personId: PERSON,
      hash: sensitive("Dấu một chiều của mã PIN", "One-way hash of the PIN"),
      setAt: none("Lúc đặt", "When it was set"),
      openedBy: basic("Người có mã dùng để đặt lại", "Whose code reset it", { readers: ["self"] }),
    },
  }),
  mapTable(schema.cardOpenings, {
    purpose: ["Mã mở thẻ, dùng trong 30 phút", "Codes of 30 minutes that open a card"],
    basis: "security",
    kept: "card-openings",
    readers: ["program"],
    columns: {
      personId: PERSON,
      codeHash: sensitive("Dấu có khóa của mã", "Keyed hash of the code"),
      issuedBy: basic("Người đưa mã", "Who gave it"),
      isReset: none("Đặt lại mã đã có", "Whether there was a PIN before"),
      expiresAt: none("Lúc hết hạn", "When it ends"),
    },
  }),
];
