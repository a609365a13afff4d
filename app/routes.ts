/** The site map: one line an address. */
import { index, layout, type RouteConfig, route } from "@remix-run/route-config";

const addresses = [
  // public
  index("routes/public/home.tsx"),
  route("chuyen-de/:topic", "routes/public/topic.tsx"),
  route("chuyen-de/:topic/:lesson", "routes/public/lesson.tsx"),
  route("chuyen-de/:topic/thuc-hanh/:simulation", "routes/public/practice.tsx"),
  route("hien-thi", "routes/public/display.ts"),
  route("tien-do", "routes/public/progress.tsx"),
  route("ban-do-tien-do.svg", "routes/public/progress-map.ts"),
  route("quyen-rieng-tu", "routes/public/privacy.tsx"),
  route("dang-ky", "routes/public/register.tsx"),
  route("dang-nhap", "routes/public/sign-in.tsx"),
  route("dang-nhap/xac-nhan", "routes/public/second-factor.tsx"),
  route("dang-xuat", "routes/public/sign-out.ts"),
  route("xac-minh", "routes/public/check-certificate.tsx"),
  route("xac-minh/:code", "routes/public/checked-certificate.tsx"),

  // learn
  route("chuyen-de/:topic/kiem-tra", "routes/learn/topic-test.tsx"),
  route("bai-lam/:attempt", "routes/learn/attempt.tsx"),
  route("bai-lam/:attempt/tra-loi", "routes/learn/attempt-answers.ts"),
  route("bai-lam/:attempt/ket-qua", "routes/learn/attempt-result.tsx"),
  route("hoc", "routes/learn/my-learning.tsx"),
  route("chung-nhan", "routes/learn/certificates.tsx"),
  // "<code>.pdf": a parameter takes a whole segment
  route("chung-nhan/:file", "routes/learn/certificate-pdf.ts"),

  route("diem-danh", "routes/learn/check-in-code.tsx"),
  route("diem-danh/:session", "routes/learn/check-in.tsx"),

  route("tai-khoan", "routes/learn/account.tsx"),
  route("tai-khoan/thong-tin", "routes/learn/account-details.tsx"),
  route("tai-khoan/mat-khau", "routes/learn/account-password.tsx"),
  route("tai-khoan/xac-thuc-hai-lop", "routes/learn/account-second-factor.tsx"),
  route("tai-khoan/thiet-bi", "routes/learn/account-sessions.tsx"),
  route("tai-khoan/dong-y", "routes/learn/account-consents.tsx"),
  route("tai-khoan/du-lieu", "routes/learn/account-my-data.tsx"),
  route("tai-khoan/du-lieu.json", "routes/learn/account-data.ts"),
  route("tai-khoan/du-lieu.pdf", "routes/learn/account-data-pdf.ts"),
  route("gia-dinh", "routes/learn/household.tsx"),
  route("tai-khoan/nguoi-giup", "routes/learn/account-helpers.tsx"),
  route("tai-khoan/dong", "routes/learn/account-ending.tsx"),

  // help
  route("ho-tro/ghi-nhanh", "routes/help/outreach.tsx"),
  route("ho-tro/ghi-nhanh/gui", "routes/help/outreach-send.ts"),
  route("ho-tro", "routes/help/helping.tsx"),

  // teach
  route("giang-vien", "routes/teach/outline.tsx"),
  route("giang-vien/duyet", "routes/teach/reviews.tsx"),
  route("giang-vien/duyet/:id", "routes/teach/review.tsx"),
  route("giang-vien/bai/:id", "routes/teach/draft.tsx"),
  route("giang-vien/bai/:id/xem", "routes/teach/draft-preview.tsx"),
  route("giang-vien/nhap", "routes/teach/import-document.tsx"),
  route("giang-vien/bai/:id/luu", "routes/teach/draft-save.ts"),
  route("giang-vien/bai/:id/dan", "routes/teach/draft-paste.ts"),
  route("giang-vien/bai/:id/tep.mdx", "routes/teach/draft-file.ts"),
  route("giang-vien/bai/:id/lich-su", "routes/teach/history.tsx"),

  // admin
  layout("routes/admin/layout.tsx", [
    route("quan-tri", "routes/admin/dashboard.tsx"),
    route("quan-tri/xa-phuong/:slug", "routes/admin/commune.tsx"),
    route("quan-tri/xa-phuong/:slug/ap", "routes/admin/hamlets.tsx"),
    route("quan-tri/nguoi", "routes/admin/people.tsx"),
    route("quan-tri/nguoi/:person", "routes/admin/person.tsx"),
    route("quan-tri/danh-sach", "routes/admin/rosters.tsx"),
    route("quan-tri/danh-sach/mau.xlsx", "routes/admin/roster-template.ts"),
    route("quan-tri/danh-sach/:id", "routes/admin/roster.tsx"),
    route("quan-tri/danh-sach/:id/loi.csv", "routes/admin/roster-faults.ts"),
    route("quan-tri/hoan-thanh", "routes/admin/completions.tsx"),
    route("quan-tri/dan-so", "routes/admin/figures.tsx"),
    route("quan-tri/dan-so/nhap", "routes/admin/figures-import.tsx"),
    route("quan-tri/dan-so/mau/:file", "routes/admin/figures-template.ts"),
    route("quan-tri/nguoi/:person/cu-tru", "routes/admin/residence.tsx"),
    route("quan-tri/trung-lap", "routes/admin/twins.tsx"),
    // "<dataset>.<format>": a parameter takes a whole segment
    route("quan-tri/bao-cao/:file", "routes/admin/report.ts"),
    route("quan-tri/xuat-tep/:dataset", "routes/admin/export-form.tsx"),
    route("quan-tri/tep-xuat", "routes/admin/exports.tsx"),
    route("quan-tri/tep-xuat/:id", "routes/admin/exported-file.ts"),
    route("quan-tri/bieu-mau", "routes/admin/official-form.ts"),
    route("quan-tri/mau-bao-cao", "routes/admin/document-templates.tsx"),
    route("quan-tri/chung-nhan", "routes/admin/certificates.tsx"),
    route("quan-tri/chung-nhan/:id", "routes/admin/certificate.tsx"),
    route("quan-tri/ky-bao-cao", "routes/admin/months.tsx"),
    route("quan-tri/ky-bao-cao/:month/:slug", "routes/admin/month.tsx"),
    route("quan-tri/lop-hoc", "routes/admin/classes.tsx"),
    route("quan-tri/lop-hoc/moi", "routes/admin/class-new.tsx"),
    route("quan-tri/lop-hoc/:class", "routes/admin/class.tsx"),
    route("quan-tri/lop-hoc/:class/sua", "routes/admin/class-edit.tsx"),
    route("quan-tri/lop-hoc/:class/danh-sach", "routes/admin/class-people.tsx"),
    route("quan-tri/lop-hoc/:class/buoi/:session", "routes/admin/attendance.tsx"),
    route("quan-tri/lop-hoc/:class/buoi/:session/ghi", "routes/admin/attendance-marks.ts"),
    route("quan-tri/lop-hoc/:class/buoi/:session/man-hinh", "routes/admin/hall-screen.tsx"),
    route("quan-tri/lop-hoc/:class/buoi/:session/ma", "routes/admin/hall-code.ts"),
    route("quan-tri/kiem-tra-giam-sat", "routes/admin/supervised-tests.tsx"),
    route("quan-tri/kiem-tra-giam-sat/:test", "routes/admin/supervised-test.tsx"),
    route("quan-tri/nguoi-ho-tro", "routes/admin/helpers.tsx"),
    route("quan-tri/gia-dinh-so", "routes/admin/households.tsx"),
    route("quan-tri/chi-tieu", "routes/admin/indicators.tsx"),
    route("quan-tri/phan-quyen", "routes/admin/roles.tsx"),
    route("quan-tri/phan-quyen/:person", "routes/admin/roles-person.tsx"),
    route("quan-tri/yeu-cau-du-lieu", "routes/admin/data-requests.tsx"),
    route("quan-tri/yeu-cau-du-lieu/:id", "routes/admin/data-request.tsx"),
    route("quan-tri/nhat-ky", "routes/admin/audit-log.tsx"),
    route("quan-tri/nhat-ky/kiem-tra", "routes/admin/audit-check.tsx"),
  ]),

  // api
  route("metrics", "routes/api/metrics.ts"),
  route("healthz", "routes/api/healthz.ts"),
  route("chuyen-de/:topic/thuc-hanh/:simulation/luot", "routes/api/practice-run.ts"),
  route("hoc/vi-tri", "routes/api/reading-position.ts"),
  route("hoc/da-xem", "routes/api/watched.ts"),
  route("readyz", "routes/api/readyz.ts"),

  // what no line above names: an error page in the reader's language
  route("*", "routes/public/not-found.tsx"),
] satisfies RouteConfig;

export default [layout("routes/frame.tsx", addresses)] satisfies RouteConfig;
