import { expect, it } from "vitest";
import { nameSortKey } from "~/platform/text/sort-key";

const byKey = (a: string, b: string) => (nameSortKey(a) < nameSortKey(b) ? -1 : 1);

it("orders by given name, then family name, then middle names, in the Vietnamese alphabet and tone order", () => {
  const ordered = [
    "Trần Thị An",
    "Lê Văn Ân",
    "Nguyễn Văn Dũng",
    "Nguyễn Văn Đạt",
    "Nguyễn Thị Hoa",
    "Phạm Thị Hoa",
    "Lê Thị Hòa",
    "Trần Văn Mau",
    "Trần Văn Màu",
    "Trần Văn Mẩu",
    "Nguyễn Thị Mẫu",
    "Nguyễn Văn Mẫu",
    "Phạm Văn Mẫu",
    "K'Brêu",
    "Y",
  ];
  const expected = ["K'Brêu", ...ordered.filter((name) => name !== "K'Brêu")];
  // K'Brêu is one word, k b r ê u, and comes between Hòa and Mau.
  const place = ordered.indexOf("Lê Thị Hòa") + 1;
  const wanted = ordered.filter((name) => name !== "K'Brêu");
  wanted.splice(place, 0, "K'Brêu");
  expect([...expected].sort(byKey)).toEqual(wanted);
});
