/** The data map of communes, hamlets, workplaces and their numbers: nothing about learners. */
import * as schema from "../schema/places";
import { basic, COMMUNE, ID, mapTable, none, RECORDED_AT, RECORDED_BY } from "./map-table";

const OPEN = { basis: "none", kept: "programme", readers: ["public"] } as const;

export const places = [
  mapTable(schema.communes, {
    purpose: ["Xã, phường", "Communes"],
    ...OPEN,
    columns: {
      code: none("Mã", "Code"),
      slug: none("Địa chỉ", "Address"),
      formerProvince: none("Tỉnh trước 2025", "Province before 2025"),
      formedFrom: none("Hình thành từ", "Formed from"),
      areaKm2: none("Diện tích", "Area"),
    },
  }),
  mapTable(schema.communeNames, {
    purpose: ["Tên xã, phường theo thời gian", "Names of communes over time"],
    ...OPEN,
    columns: {
      communeCode: COMMUNE,
      kind: none("Xã hay phường", "Kind"),
      name: none("Tên", "Name"),
      fullName: none("Tên đầy đủ", "Full name"),
      searchName: none("Tên bỏ dấu", "Name without marks"),
      validFrom: none("Từ ngày", "Valid from"),
      validTo: none("Đến ngày", "Valid to"),
    },
  }),
  mapTable(schema.communePopulations, {
    purpose: ["Dân số và số người trưởng thành", "Population and adults"],
    ...OPEN,
    basis: "duty",
    columns: {
      communeCode: COMMUNE,
      asOf: none("Tính đến ngày", "As of"),
      population: none("Dân số", "Population"),
      adults: none("Người trưởng thành", "Adults"),
      adultsSource: none("Ước tính hay chính thức", "Estimated or official"),
      source: none("Nguồn", "Source"),
      rule: none("Cách ước tính", "Rule of the estimate"),
      recordedBy: basic("Người ghi", "Who recorded it", { readers: ["province"] }),
      recordedAt: RECORDED_AT,
      note: none("Ghi chú", "Note"),
    },
  }),
  mapTable(schema.hamlets, {
    purpose: ["Ấp, khu phố, thôn, tổ", "Hamlets"],
    ...OPEN,
    columns: {
      id: ID,
      communeCode: COMMUNE,
      kind: none("Loại", "Kind"),
      name: none("Tên", "Name"),
      createdAt: RECORDED_AT,
      retiredAt: none("Lúc ngừng dùng", "When it was retired"),
    },
  }),
  mapTable(schema.workplaces, {
    purpose: ["Cơ quan, đơn vị có cán bộ học", "Offices whose officials learn"],
    ...OPEN,
    readers: ["officer", "province"],
    columns: {
      id: ID,
      communeCode: COMMUNE,
      name: none("Tên", "Name"),
      createdAt: RECORDED_AT,
      retiredAt: none("Lúc ngừng dùng", "When it was retired"),
    },
  }),
  mapTable(schema.workplaceStaff, {
    purpose: ["Số cán bộ của cơ quan, đơn vị", "How many officials an office has"],
    basis: "duty",
    kept: "figures",
    readers: ["officer", "province"],
    columns: {
      workplaceId: none("Cơ quan, đơn vị", "The office"),
      asOf: none("Tính đến ngày", "As of"),
      staff: none("Số cán bộ", "Number of officials"),
      source: none("Nguồn", "Source"),
      recordedBy: RECORDED_BY,
      recordedAt: RECORDED_AT,
    },
  }),
  mapTable(schema.communeMaps, {
    purpose: ["Bản đồ để vẽ", "Outlines for drawing"],
    ...OPEN,
    columns: {
      id: ID,
      source: none("Đường nét", "Outlines"),
      sourceHash: none("Dấu của nội dung", "Hash of the content"),
    },
  }),
];
