/** The words attendance.island.ts needs, handed over with the page. */
import type { Translate } from "~/i18n/translate";

export function attendanceWords(t: Translate) {
  return {
    sent: t("classes.live.sent"),
    waiting: t("classes.live.waiting"),
    offline: t("classes.live.offline"),
    signedOut: t("classes.live.signedOut"),
    unknownCard: t("classes.fault.unknownCard"),
    notListed: t("classes.fault.notListed"),
    tooEarly: t("classes.fault.tooEarly"),
    notRunning: t("classes.fault.notRunning"),
    search: t("classes.live.search"),
    scan: t("classes.live.scan"),
    stopScan: t("classes.live.stopScan"),
    noCamera: t("classes.live.noCamera"),
    scanned: t("classes.live.scanned"),
    scannedCard: t("classes.live.scannedCard"),
    differ: t("classes.live.differ"),
    offlineReady: t("classes.live.offlineReady"),
    methodHand: t("classes.method.hand"),
    methodCard: t("classes.method.card"),
    methodScreen: t("classes.method.screen"),
  };
}

export type AttendanceWords = ReturnType<typeof attendanceWords>;
