/** Words of features/studio. */
export const studio = {
  "studio.step.created": "Begun",
  "studio.step.submitted": "Sent for review",
  "studio.step.withdrawn": "Taken back to edit",
  "studio.step.returned": "Returned to correct",
  "studio.step.approved": "Approved",
  "studio.step.scheduled": "Scheduled",
  "studio.step.unscheduled": "Schedule cancelled",
  "studio.step.published": "Published",
  "studio.step.discarded": "Draft discarded",
  "studio.mailSubject": "{step}: lesson “{title}”",
  "studio.mailText": "Your lesson “{title}”: {step}.",
} as const;
