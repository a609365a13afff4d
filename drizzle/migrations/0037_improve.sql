CREATE TABLE "certificates_to_review" (
	"id" text PRIMARY KEY NOT NULL,
	"regrade_id" text NOT NULL,
	"certificate_id" text NOT NULL,
	"decision" text,
	"reason" text,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "certificates_to_review_decision_check" CHECK (("certificates_to_review"."decision" is null) = ("certificates_to_review"."decided_by" is null) and ("certificates_to_review"."decision" is null) = ("certificates_to_review"."reason" is null))
);
--> statement-breakpoint
CREATE TABLE "regraded_attempts" (
	"regrade_id" text NOT NULL,
	"attempt_id" text NOT NULL,
	"score_before" double precision NOT NULL,
	"score_after" double precision NOT NULL,
	"passed_before" boolean NOT NULL,
	"passed_after" boolean NOT NULL,
	CONSTRAINT "regraded_attempts_regrade_id_attempt_id_pk" PRIMARY KEY("regrade_id","attempt_id")
);
--> statement-breakpoint
CREATE TABLE "regrades" (
	"id" text PRIMARY KEY NOT NULL,
	"question_id" text NOT NULL,
	"number" integer NOT NULL,
	"revision_id" text NOT NULL,
	"rule" text NOT NULL,
	"reason" text NOT NULL,
	"applied_by" text NOT NULL,
	"applied_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "attempt_questions_revision_idx";--> statement-breakpoint
ALTER TABLE "certificates_to_review" ADD CONSTRAINT "certificates_to_review_regrade_id_regrades_id_fk" FOREIGN KEY ("regrade_id") REFERENCES "public"."regrades"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates_to_review" ADD CONSTRAINT "certificates_to_review_certificate_id_certificates_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates_to_review" ADD CONSTRAINT "certificates_to_review_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regraded_attempts" ADD CONSTRAINT "regraded_attempts_regrade_id_regrades_id_fk" FOREIGN KEY ("regrade_id") REFERENCES "public"."regrades"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regraded_attempts" ADD CONSTRAINT "regraded_attempts_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrades" ADD CONSTRAINT "regrades_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrades" ADD CONSTRAINT "regrades_revision_id_question_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."question_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrades" ADD CONSTRAINT "regrades_applied_by_people_id_fk" FOREIGN KEY ("applied_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_to_review_key" ON "certificates_to_review" USING btree ("regrade_id","certificate_id");--> statement-breakpoint
CREATE INDEX "certificates_to_review_open_idx" ON "certificates_to_review" USING btree ("certificate_id") WHERE decision is null;--> statement-breakpoint
CREATE INDEX "regraded_attempts_attempt_idx" ON "regraded_attempts" USING btree ("attempt_id");--> statement-breakpoint
CREATE UNIQUE INDEX "regrades_number_key" ON "regrades" USING btree ("question_id","number");--> statement-breakpoint
CREATE INDEX "attempt_questions_revision_idx" ON "attempt_questions" USING btree ("question_revision_id","attempt_id");