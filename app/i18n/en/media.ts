/** Words of a topic's library of files (features/studio/media). */
import type { media as vi } from "../vi/media";

export const media: Record<keyof typeof vi, string> = {
  "media.title": "Pictures, clips and captions",
  "media.lead": "Files uploaded here can be used in every lesson of this topic.",
  "media.link": "Pictures, clips and captions",
  "media.add": "Add a file",
  "media.file": "File",
  "media.fileHint":
    "Pictures: JPEG, PNG, WebP, GIF, AVIF (up to 20 MB) or SVG (up to 1 MB); clips: MP4 (H.264) or WebM, up to 40 MB and 15 minutes; captions: WebVTT. Place and owner written into a picture are removed.",
  "media.alt": "If the file is a picture: what it shows",
  "media.altHint": "Whoever cannot see hears this instead of the picture.",
  "media.addDo": "Upload",
  "media.added": "Added {path}.",
  "media.files": "Files",
  "media.used": "{files} files, {used} MB of {most} MB",
  "media.none": "No files yet.",
  "media.unused": "No lesson uses it yet.",
  "media.use.draft": "Draft",
  "media.use.inUse": "Lesson in use",
  "media.use.earlier": "Earlier revision of the lesson",
  "media.fromFiles": "The file lies in the content folder and is not removed here.",
  "media.remove": "Remove file",
  "media.kept.used": "{path} was kept: a lesson uses it, or an earlier revision may need it again.",
  "media.kept.fromFiles": "{path} is not removed here: it lies in the content folder.",
  "media.refused.empty": "Choose a file.",
  "media.refused.kind":
    "This is no picture, clip or caption file that can be used. Save pictures as JPEG or PNG, clips as MP4.",
  "media.refused.large": "The file is too large for learners on a slow line. Make it smaller and try again.",
  "media.refused.broken": "The file is damaged or cut short. Copy the original again and retry.",
  "media.refused.pixels": "The picture or clip has too many pixels ({what}). Make it smaller and try again.",
  "media.refused.small": "The picture is too small or narrow ({what}): learners would see nothing.",
  "media.refused.svgActive":
    "The SVG has a part that does more than be looked at: {what}. Take it out, or save as PNG.",
  "media.refused.codec": "Old phones cannot play {what}. Save the clip as MP4 (H.264 and AAC).",
  "media.refused.long": "The clip is {what} minutes long; 15 are the most. Cut it into several.",
  "media.refused.fragmented": "This MP4 is in fragments. Save it as one plain MP4 file.",
  "media.refused.captions":
    "The captions are wrong at number {what}: each needs a beginning, an end after it (00:00:01.000 --> 00:00:04.000) and words.",
  "media.refused.alt": "Write what the picture shows (at most 300 letters).",
  "media.refused.quota": "This topic's library is full. Remove files that are not used.",
  "media.refused.count": "This topic's library has too many files. Remove some that are not used.",
};
