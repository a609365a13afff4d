/** Where everything on a certificate stands. Pure: no two boxes overlap, however long a name, topic or issuer is. */
import type { PrintedCertificate } from "./certificate-words";
import { layOutBody } from "./lay-out-body";
import { FOOT_TOP, layOutFoot, type QrBox } from "./lay-out-foot";
import { layOutIssuer, layOutNation } from "./lay-out-head";
import type { Rule, TextBox, Typeface } from "./page";

export interface CertificateLayout {
  /** In reading order. */
  boxes: TextBox[];
  rules: Rule[];
  qr: QrBox;
}

/** Below the emblem. */
const BODY_TOP = 118;

export function layOutCertificate(
  printed: PrintedCertificate,
  checkUrl: string,
  face: Typeface,
): CertificateLayout {
  const issuer = layOutIssuer(printed, face);
  const nation = layOutNation(face);
  const top = Math.max(issuer.bottom, nation.bottom, BODY_TOP);
  const body = layOutBody(printed, { top, bottom: FOOT_TOP - 8 }, face);
  const foot = layOutFoot(printed, checkUrl, face);
  return {
    boxes: [...issuer.boxes, ...nation.boxes, ...body.boxes, ...foot.boxes],
    rules: [...issuer.rules, ...nation.rules, ...body.rules],
    qr: foot.qr,
  };
}
