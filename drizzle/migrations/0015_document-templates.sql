CREATE TABLE "document_templates" (
	"form" text NOT NULL,
	"level" text NOT NULL,
	"heading" text NOT NULL,
	"summary" text NOT NULL,
	"number_suffix" text NOT NULL,
	"signer" text NOT NULL,
	"signer_name" text NOT NULL,
	"recipients" text NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "document_templates_form_level_pk" PRIMARY KEY("form","level")
);
--> statement-breakpoint
ALTER TABLE "document_templates" ADD CONSTRAINT "document_templates_changed_by_people_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;