import { expect, it } from "vitest";
import { findWorkplace, type KnownWorkplace } from "~/features/rosters/reading/read-places";

const KNOWN: KnownWorkplace[] = [
  { id: "ubnd", name: "Ủy ban nhân dân phường Trấn Biên", communeCode: "26041" },
  { id: "truong", name: "Trường Tiểu học Trịnh Hoài Đức", communeCode: "26041" },
  { id: "truong-khac", name: "Trường Tiểu học Trịnh Hoài Đức", communeCode: "26080" },
  { id: "so", name: "Sở Khoa học và Công nghệ", communeCode: null },
  { id: "van-phong", name: "Văn phòng", communeCode: "26041" },
  { id: "van-phong-tinh", name: "Văn phòng", communeCode: null },
  { id: "ma", name: "Trạm Y tế Mả", communeCode: "26041" },
  { id: "ma-khac", name: "Trạm Y tế Mã", communeCode: "26041" },
];

it.each([
  ["Ủy ban nhân dân phường Trấn Biên", "ubnd"],
  ["UỶ BAN NHÂN DÂN PHƯỜNG TRẤN BIÊN", "ubnd"],
  ["UBND phường Trấn Biên", "ubnd"],
  ["uy ban nhan dan phuong tran bien", "ubnd"],
  ["Trường tiểu học Trịnh Hoài Đức", "truong"],
  ["Sở Khoa học và Công nghệ", "so"],
  ["Văn phòng", "van-phong"],
  ["Tram y te Ma", undefined],
  ["Trường Tiểu học", undefined],
  ["Sở Nội vụ", undefined],
])("a list of 26041 that says “%s” means %s", (written, id) => {
  expect(findWorkplace(written, "26041", KNOWN)?.id).toBe(id);
});
