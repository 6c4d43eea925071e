// Made by npm run api-types from test/http/api/openapi.json; do not edit.
export interface paths {
    "/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The body's ledger, for its staff */
        get: operations["listRequests"];
        put?: never;
        /**
         * File a request
         * @description Anyone may. Staff may type in for a person what came on another channel. Takes `Idempotency-Key`.
         */
        post: operations["fileRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The ledger as it is filtered and sorted, as CSV or XLSX
         * @description Every request that the same address of `GET /requests` would list. It says nothing of who asked.
         */
        get: operations["exportLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a request stands, what happens next, by when and why
         * @description For its requester (the secret as `Authorization: Bearer`, or `?secret=`) and for staff of its body.
         */
        get: operations["getRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{reference}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that something happened to a request
         * @description Every verb of a case: the letters that belong to it go out with it. `If-Match` with the ETag that you saw makes a change by somebody else a 412. Takes `Idempotency-Key`.
         */
        post: operations["recordEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What would follow if this were filed: its receipt, its due date, and who gets it
         * @description Takes what `POST /requests` takes, refuses what it refuses, and writes nothing.
         */
        post: operations["previewRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{reference}/events/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a step would do to the clock, by which section, and the letter that would go out
         * @description Takes what `POST /requests/{reference}/events` takes of clarification-requested, fee-notice, third-party-consulted, extended; refuses what the law refuses, and writes nothing.
         */
        post: operations["previewEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{reference}/decision-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The letter of a decision from the law's template, and what such a draft would still lack
         * @description Takes the parts of a `decision-drafted`, and writes nothing.
         */
        post: operations["previewDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{reference}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The due date if you extended, asked or consulted today: for each of these that is possible now */
        get: operations["getWhatIf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{reference}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The letters that went out in a request, oldest first
         * @description Its requester reads those that were sent to them, not those to third parties.
         */
        get: operations["listLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{reference}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests of the same body that seem to ask for the same, the likest first */
        get: operations["listSimilarRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{reference}/letters/{letter}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One letter of a request; for staff also the draft of the decision */
        get: operations["getLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{reference}/letters/{letter}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One letter of a request as PDF, with its fonts in it */
        get: operations["getLetterPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{reference}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened in a case since you last looked at it
         * @description To read it is no visit: `POST /requests/{reference}/visits` says that you have read it.
         */
        get: operations["listChangesSinceVisit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{reference}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that you have read a case up to where it is now
         * @description It is no part of the case: only you see it.
         */
        post: operations["recordVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{reference}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Attach a file to a request
         * @description The file itself with `?name=`, which is stored as it arrives, or a form with the field `file`.
         */
        post: operations["attachDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a document is; its bytes are at `url` */
        get: operations["getDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What in a file must not go out
         * @description Each file is looked through soon after it joins the case; one that was not yet is looked through now, without fingerprints. `unreadable`: it was not looked through to its end. 404 where nothing on the installation looks through files.
         */
        get: operations["lookThroughDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{reference}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve several files for release at once
         * @description All of them, or none: 409 `files-refused` names each file that stands against it, with the reason.
         */
        post: operations["approveFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{reference}/kept-findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say why findings in several files may go out
         * @description All of them, or none: 409 `files-refused` names each file that stands against it, with the reason.
         */
        post: operations["keepFindings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{reference}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you have begun to send to a request and not finished */
        get: operations["listUploads"];
        put?: never;
        /**
         * Begin to send a file in pieces
         * @description tus 1.0 (creation, creation-with-upload, expiration, termination), with `Tus-Resumable: 1.0.0`, `Upload-Length` and `Upload-Metadata`: `filename`, `relativePath` (with folders), `filetype`, `fingerprint`. The body may be the first piece, or empty. What is sent stays for a day after its last piece. With its last byte the file joins the request.
         */
        post: operations["beginUpload"];
        delete?: never;
        /**
         * What of tus is spoken here, and how long a file may be
         * @description In `Tus-Version`, `Tus-Extension` and `Tus-Max-Size`.
         */
        options: operations["describeUploads"];
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/{reference}/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an upload is
         * @description `HEAD` gives `Upload-Offset` alone. A piece that is on its way is given up.
         */
        get: operations["getUpload"];
        put?: never;
        post?: never;
        /**
         * Give up an upload
         * @description What was sent is removed. A file that is attached stays in the request.
         */
        delete: operations["cancelUpload"];
        options?: never;
        head?: never;
        /**
         * Send the next piece of a file
         * @description `Upload-Offset` says where it begins. An empty piece at the end tries again to attach the file.
         */
        patch: operations["continueUpload"];
        trace?: never;
    };
    "/documents/{id}/redaction/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The pages of a file
         * @description PDF, JPEG and PNG are shown as pages. 404 where nothing on the installation shows them.
         */
        get: operations["getDocumentPages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{id}/redaction/pages/{page}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page as a picture */
        get: operations["getDocumentPagePicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{id}/redaction/pages/{page}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The words of a page, with their places */
        get: operations["getDocumentPageWords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{id}/redaction/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find words, a pattern or personal data in a document, or in all of its case
         * @description One of `q`, `pattern` and `kind`. At most 1000 places.
         */
        get: operations["findInDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{id}/redaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is marked to be cut out of a document, by whom, and how far that is
         * @description Whoever may work on it is shown to the others by this. `{id}` is that of the original.
         */
        get: operations["getRedaction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{id}/redaction/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Save marks as they are drawn
         * @description The last save of a mark stands. With `baseVersion`, a mark that somebody else changed after it is given back in `conflicts` and not overwritten. Sent again, it changes nothing. At most 1000 changes at once, 5000 marks in a document, 10 grounds for a mark.
         */
        post: operations["saveRedactionMarks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{id}/redaction/cells": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark cells, columns, rows or sheets of a spreadsheet to be cut
         * @description `cells` is B4, B2:C9, B:C or 4:9, and the whole sheet where left out. They become marks of the draft, which is reviewed and applied as any other: `page` is the number of the sheet, `rect` counts cells. The same cells marked again are one mark, with the later grounds and note. The result has values alone, and is kept where it is proved that nothing of what was cut is in it.
         */
        post: operations["markCells"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{id}/redaction/found": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark every place of words, a pattern or personal data
         * @description One of `q`, `pattern` and `kind`, as in `find`, which shows the places first; with `everywhere` in all documents of the case. Or `findings`, by their fingerprints: what a look through this document found, which is marked once however often it is sent. A document under review takes no marks and says so in `refused`.
         */
        post: operations["markFoundPlaces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{id}/redaction/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which marks leave a gap whose width names of the case fit
         * @description A name can be guessed from the room that it took between the letters that stay. Names are those of the case, of the list of the body, and those found in the documents of the case, measured in the font of what is cut. Marks that leave no such gap are left out. The reviewer is told of it as `gap-fits-names` in `warnings`.
         */
        get: operations["getRedactionGaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{id}/redaction/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand what is marked to somebody else for review
         * @description Every mark needs a ground. From then on the marks stay as they are until it is sent back or reopened.
         */
        post: operations["submitRedaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{id}/redaction/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send it back, with comments on marks or on the whole
         * @description A comment on the whole, or on at least one mark.
         */
        post: operations["returnRedaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{id}/redaction/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve it: it is applied at once, in the background
         * @description Not by somebody who made or changed a mark, unless the office is one of one person. Then `state` is `approved` while it is applied, `applied` with `result`, or `failed` with `failure`; what failed may be approved again.
         */
        post: operations["approveRedaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{id}/redaction/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a new draft from its marks
         * @description What was made of it before stays until another file is made.
         */
        post: operations["reopenRedaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{id}/cuts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was cut out of a document: page, ground in the words of the law, how much
         * @description Never the words. In the language of `Accept-Language`. `{id}` is the document that was made.
         */
        get: operations["getStatementOfCuts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{id}/cuts/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What opens the commitment of a redacted document to an auditor or a court
         * @description The commitment is the SHA-256 of the lines `candor redaction 1`, `salt`, `originalSha256`, `boxesSha256` and `resultSha256`, each ended by a line feed. With the original, its hash lets anyone test a guess: it is for the people of the body and its auditors.
         */
        get: operations["getProofOfCuts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{id}/safe-copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a copy with what can be seen in a file and nothing else
         * @description The copy is a new document of the case, and the original is closed for release. A copy in which something is hidden as well is not kept. It goes on beside the service; where it is under way, or the copy is in the case, that one is answered. 404 where nothing on the installation makes copies.
         */
        post: operations["copyDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{id}/copies/{work}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a copy of a file is, and what came of it */
        get: operations["getCopyWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{id}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A sheet of a spreadsheet as words, 200 rows at a time */
        get: operations["getDocumentSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public log, newest publication first */
        get: operations["listLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry of the log with its files */
        get: operations["getLogEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{id}/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The words of a published document: one page of them, and where a search finds something */
        get: operations["searchDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/log/{reference}/followers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Follow an entry of the log by e-mail
         * @description The address is asked first. The answer is the same whether it follows the entry already.
         */
        post: operations["followLogEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/followers/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say yes to following */
        post: operations["confirmFollowing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/followers/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop following, and be forgotten */
        post: operations["stopFollowing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A body's figures in a period
         * @description Received by receipt date, the rest by the date of closing. Days are in the unit of the law, the ages of the backlog in calendar days. Open requests are counted, and are late, as of `asOf`. A number is null where it is small, or would tell a small one, and the body asks that it is not shown.
         */
        get: operations["getStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{form}/{period}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people told for a report of your body that its records cannot tell */
        get: operations["getReportAnswers"];
        /**
         * Keeps what the records cannot tell of a report, in the place of what was kept before
         * @description Reports of this form and period that are made or published from now on have the answers. Given whole: `If-Match` names the `version` of what was kept.
         */
        put: operations["putReportAnswers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Two periods side by side, of units of a body or of bodies */
        get: operations["comparePeriods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/report-schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The saved reports of your body */
        get: operations["listReportSchedules"];
        put?: never;
        /** Saves a report under a name; with a schedule it is sent by itself */
        post: operations["addReportSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/report-schedules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Changes a saved report
         * @description Given whole: `If-Match` names the `version` that was read.
         */
        put: operations["putReportSchedule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/report-schedules/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Pauses a saved report, lets it go on, takes it away, or puts it back within 30 days */
        put: operations["setReportScheduleState"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statistics/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every figure of a body in a period, as of any instant
         * @description docs/figures.md defines each. `as_of`: the figures as the records stood then; otherwise now.
         */
        get: operations["getFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reports as they were published, the latest first; with the key of an auditor also the private ones */
        get: operations["listReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A report as it was published: JSON, or with `format` another file that its form has */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Computes a published report once more from the events as of its instant, and says what differs */
        get: operations["verifyReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{form}/{period}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A report of your body as the records stand, or stood at an instant; published nowhere
         * @description `plain` is the year in words and charts, compared with the year before. `format`: by default JSON; which there are goes by the form. In an office of more than 20,000 cases it is made by `POST /work` first.
         */
        get: operations["makeReport"];
        put?: never;
        /**
         * Publishes a report of your body: it is frozen, and never changes
         * @description In an office of more than 20,000 cases `POST /work` does it.
         */
        post: operations["freezeReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{form}/{period}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cases behind one cell of a report of your body, by reference
         * @description `cell` is the path of the cell as a JSON array: `["requests","received","count"]`.
         */
        get: operations["listCellCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every case, anonymised, as CSV, JSON lines or XLSX
         * @description Pseudonyms instead of references; no subject, no words, nothing of the requester. `from` and `to` go by the date of receipt, and both count.
         */
        get: operations["exportCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened in every case, anonymised, as JSON lines
         * @description Pseudonyms instead of references; no subject, no words, nothing of the requester. `from` and `to` go by the date of receipt, and both count.
         */
        get: operations["exportEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A random sample of cases for inspection
         * @description Of all cases of the period the first `size` in the order of SHA-256(seed + " " + reference): the same seed draws the same cases.
         */
        get: operations["sampleCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Starts a report, its publication or an export, and comes back at once
         * @description It goes on beside the service. `Location` says where to ask how far it is.
         */
        post: operations["startWork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far long work is, and what came of it */
        get: operations["getWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file that came of an export */
        get: operations["getWorkFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The messages that your body sends, the newest first */
        get: operations["listOutbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outbox/{id}/send-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Queue a message anew that was given up
         * @description It keeps its Message-ID. The history of its request says who did it. Takes `Idempotency-Key`.
         */
        post: operations["sendMessageAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public bodies that can be asked here */
        get: operations["listBodies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The laws whose clock Candor runs */
        get: operations["listStatutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/statutes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A law as data, with the section of each parameter */
        get: operations["getStatute"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a sign-in link by e-mail, for staff
         * @description The answer is the same whether anybody works here under this address.
         */
        post: operations["sendSignInLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{slug}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a body says of itself, how its pages look, and who gets a digest
         * @description How it deals with its requests (channels, units, approval) is at `/bodies/{slug}/casework`.
         */
        get: operations["getBodySettings"];
        put?: never;
        /**
         * Change what a body says of itself and how its pages look
         * @description What is left out stays; an empty text takes away what was there. With `If-Match`, a field that somebody else changed since that version makes it a conflict (412); other fields of theirs stay.
         */
        post: operations["changeBodySettings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{slug}/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a body a logo
         * @description The file itself: PNG, JPEG, or an SVG that is a plain drawing. `removeLogo` among the settings ends it.
         */
        put: operations["putBodyLogo"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{slug}/digests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle who hears of the day and of the week, and when
         * @description What is left out gets no digest. With `If-Match`, a field that somebody else changed since that version makes it a conflict (412); other fields of theirs stay.
         */
        post: operations["changeDigests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put an officer or a unit in charge of many requests at once
         * @description Each request is a change of its own: the answer names those that were refused, each with its problem.
         */
        post: operations["assignRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{slug}/casework": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How an office deals with its requests: channels, units, routes, approval, escalation */
        get: operations["getCasework"];
        put?: never;
        /**
         * Change how an office deals with its requests
         * @description What is left out stays; each list is given whole; null takes away. With `If-Match`, a field that somebody else changed since that version makes it a conflict (412); other fields of theirs stay.
         */
        post: operations["changeCasework"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{slug}/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of a body, those who left too */
        get: operations["listStaff"];
        put?: never;
        /**
         * Add a person to a body, or change one who is there
         * @description The e-mail address says who it is. Who had left works here again. Whoever works here is changed with `If-Match`, which names their `version`. Takes `Idempotency-Key`.
         */
        post: operations["saveStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{slug}/staff/{id}/left": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a person's access
         * @description Sessions, links and API keys are gone, also when they come back. What they did stays theirs.
         */
        post: operations["endStaffAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{slug}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who changed the settings, the people and their keys, and who signed in, the latest first
         * @description For administrators, approvers and auditors of the body. At most 50 at once.
         */
        get: operations["listOfficeChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{slug}/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The calendars of a body, what was added to each, and the yearly lists that are missing */
        get: operations["listCalendarDays"];
        put?: never;
        /**
         * Add holidays and make-up days to the calendars of a body, or take them back
         * @description They count for every body of the installation that uses the calendar. Each open request that moves has one event and its letter; closed ones keep theirs. `seenSeq` is that of a preview: where somebody changed the calendars since, it is a conflict.
         */
        post: operations["addCalendarDays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{slug}/calendars/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would change if these days were added, or taken back */
        post: operations["previewCalendarDays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bodies/{slug}/calendars/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What would change if the days of a file were added
         * @description iCalendar, or the JSON of a yearly list (`year`, `days` with `name`, `date`, `isOffDay`), at most 1 MiB. Nothing is saved: send `fresh` and `seenSeq` of the answer to `/bodies/{slug}/calendars`.
         */
        post: operations["readCalendarFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your saved views of the ledger, and those of your body */
        get: operations["listViews"];
        put?: never;
        /**
         * Save a way of looking at the ledger under a name
         * @description A name that the same people have a view of is a conflict. With `id` that view is changed, and `If-Match` names its `version`. For all: approvers, administrators.
         */
        post: operations["saveView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views/{id}/removed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a saved view away */
        post: operations["removeView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is still to do, the earliest day first
         * @description A task is set, done and dropped by an event of its request: `task-added`, `task-done`, `task-dropped`.
         */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is urgent: overdue, due today, this week, stopped, waiting for approval, in nobody’s charge */
        get: operations["getBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publication-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Answers that you are asked to publish for all, the one that waits longest first
         * @description For publishers. An answer is published, or not, by an event of its request.
         */
        get: operations["listPublicationProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scheduled-publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is published by itself on its day, the earliest first
         * @description For publishers. A day is set, moved or cancelled by an event of the request.
         */
        get: operations["listScheduledPublications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/satisfaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How satisfied people were, and what they wrote */
        get: operations["getSatisfaction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/intake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The letters that matched no request and wait to be placed, the oldest first; or those that were put away */
        get: operations["listIntake"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/intake/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One letter, with what it may belong to and what is like it already; or where it was put */
        get: operations["getIntakeLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/intake/{id}/message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bytes of a letter that waits, as it arrived
         * @description Also of a letter with the warning `unreadable`, which could not be read safely.
         */
        get: operations["getIntakeMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/intake/{id}/opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a new request of a letter
         * @description Its sender is the requester, the day of its arrival the day it reached the body.
         */
        post: operations["openRequestFromLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/intake/{id}/joined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a letter on a request */
        post: operations["attachLetterToRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/intake/{id}/discarded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a letter away, with the reason
         * @description It stays stored, with who did it and why.
         */
        post: operations["discardLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar-address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a private address for the calendar of your due dates
         * @description The one before ends. It shows the requests in your charge, as iCalendar.
         */
        post: operations["makeCalendarAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar-address/ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the address of your calendar */
        post: operations["endCalendarAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a ledger of another system: CSV, XLSX, XLS or ODS
         * @description The file itself. It waits under its SHA-256 until it is imported; nothing is imported yet.
         */
        post: operations["uploadLedger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/files/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The first rows of an uploaded ledger, and what each column is taken for */
        get: operations["getLedgerFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest imports of your body, and dry runs */
        get: operations["listImports"];
        put?: never;
        /**
         * Import an uploaded ledger, or see what that would do
         * @description A dry run unless `dryRun` is false. It goes on by itself: `GET /imports/{id}` says how far it is. How the columns are read is remembered for the next file of the same columns; what somebody else said of them stays, unless `If-Match` names its `version`.
         */
        post: operations["startImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import is, and what came of it, with the rows that were rejected */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have the links of your requests sent to the address that they were made with
         * @description The answer is the same whether or not there are any.
         */
        post: operations["sendMyRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail/{token}/stopped": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Want no more messages of the kind whose stop link this is */
        post: operations["stopMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail/{token}/resumed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Want the messages of that kind again */
        post: operations["resumeMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        NewRequest: {
            body: string;
            statute?: string;
            subject: string;
            words: string;
            name?: string;
            /** Format: email */
            email?: string;
            address?: string;
            telephone?: string;
            externalNumber?: string;
            /** @enum {string} */
            locale?: "en" | "zh-Hans" | "zh-Hant";
            facts?: {
                [key: string]: string | boolean;
            };
            urgent?: boolean | ("0" | "1" | "true" | "on" | "yes" | "false" | "no" | "");
            expedited?: boolean | ("0" | "1" | "true" | "on" | "yes" | "false" | "no" | "");
            /** @enum {string} */
            channel?: "portal" | "email" | "post" | "registered-post" | "fax" | "counter" | "hotline" | "transfer-in";
            channelId?: string;
            topic?: string;
            reachedOn?: string;
            confirmedOn?: string;
            firstReceivedOn?: string;
            viaAssistant?: boolean | ("0" | "1" | "true" | "on" | "yes" | "false" | "no" | "");
            unit?: string;
        };
        NewAssignment: {
            to?: string | null;
            unit?: string;
            references: string[];
        };
        CaseworkChange: {
            channels?: {
                id: string;
                name: {
                    [key: string]: string;
                };
                /** @enum {string} */
                kind: "portal" | "email" | "post" | "registered-post" | "fax" | "counter" | "hotline" | "transfer-in";
                /** @enum {string} */
                entry: "form" | "email" | "api" | "typed";
                statute?: string | "";
                closed?: boolean;
            }[];
            units?: {
                name: string;
                /** @default [] */
                members?: string[];
                head?: string | "";
            }[];
            topics?: string[];
            routes?: {
                channel?: string | "";
                topic?: string | "";
                unit: string;
            }[];
            approvalSteps?: {
                name: string;
                by: "unit-head" | string[];
            }[];
            escalation?: {
                unitHeadAfter?: number;
                headAfter?: number;
                head?: string | "";
                above?: {
                    name: string;
                    /** Format: email */
                    email: string;
                };
            } | null;
            quietHours?: {
                from: number;
                to: number;
            } | null;
            term?: {
                count: number;
                /** @enum {string} */
                unit: "working-day" | "calendar-day" | "week" | "month";
            } | null;
            publishAfter?: {
                days: number;
                /** @enum {string} */
                unit: "working-day" | "calendar-day";
            } | null;
            licence?: ("cc-by-4.0" | "cc0-1.0" | "ogl-uk-3.0" | "cn-government-information") | null;
            smallCounts?: number | null;
            namesToFind?: string[];
            patternsToFind?: {
                title: string;
                pattern: string;
                sample?: string;
            }[];
        };
        BodyChange: {
            name?: {
                [key: string]: string;
            };
            about?: {
                [key: string]: string;
            };
            email?: string;
            reminders?: number[];
            approvesOwnWork?: boolean | ("0" | "1" | "true" | "on" | "yes" | "false" | "no" | "");
            units?: string[];
            closures?: string[];
            seal?: string;
            sealDark?: string;
            removeLogo?: boolean | ("0" | "1" | "true" | "on" | "yes" | "false" | "no" | "");
        };
        CalendarDays: {
            days: {
                calendar: string;
                /** @default null */
                region?: string | null;
                on: string;
                /** @enum {string} */
                says: "not-worked" | "worked" | "as-shipped" | "year-held" | "year-as-shipped";
                /** @default  */
                name?: string;
                source: string;
            }[];
        };
        CalendarDaysToSave: {
            days: {
                calendar: string;
                /** @default null */
                region?: string | null;
                on: string;
                /** @enum {string} */
                says: "not-worked" | "worked" | "as-shipped" | "year-held" | "year-as-shipped";
                /** @default  */
                name?: string;
                source: string;
            }[];
            seenSeq: number;
        };
        DigestsChange: {
            daily?: {
                hour: number;
                /** @default [] */
                to?: string[];
            };
            weekly?: {
                hour: number;
                weekday: number;
                /** @default [] */
                to?: string[];
            };
        };
        StaffMember: {
            /** Format: email */
            email: string;
            name: string;
            roles: ("intake" | "case-officer" | "approver" | "publisher" | "auditor" | "administrator")[];
            /** @enum {string} */
            locale?: "en" | "zh-Hans" | "zh-Hant";
        };
        NewView: {
            id?: string;
            name: string;
            query?: string;
            forAll?: boolean | ("0" | "1" | "true" | "on" | "yes" | "false" | "no" | "");
        };
        OpenedLetter: {
            body?: string;
            subject?: string;
        };
        JoinedLetter: {
            reference: string;
        };
        DiscardedLetterReason: {
            reason: string;
        };
        DecisionToPreview: {
            parts: {
                part?: string;
                asks?: string;
                /** @default  */
                outcome?: string;
                /** @default [] */
                exemptions?: string[];
                reason?: string;
                publicInterest?: string;
            }[];
            letter?: string;
        };
        MarksToSave: {
            baseVersion?: number;
            changes: ({
                /** @constant */
                op: "put";
                /** @example 3f2c9c1e-7a41-4f3e-9b0e-5f8d1c2a7b60 */
                id: string;
                page: number;
                /**
                 * @example [
                 *       72,
                 *       96,
                 *       210,
                 *       110
                 *     ]
                 */
                rect: [
                    number,
                    number,
                    number,
                    number
                ];
                /** @default [] */
                grounds?: string[];
                note?: string;
            } | {
                /** @constant */
                op: "remove";
                /** @example 3f2c9c1e-7a41-4f3e-9b0e-5f8d1c2a7b60 */
                id: string;
            })[];
        };
        PlacesToMark: {
            findings?: string[];
            q?: string;
            pattern?: string;
            /** @enum {string} */
            kind?: "any" | "name" | "e-mail" | "telephone" | "identity-number" | "bank-account" | "address" | "vehicle-plate" | "date-of-birth" | "pattern";
            /** @default false */
            wholeWords?: boolean;
            /** @default false */
            everywhere?: boolean;
            /** @default [] */
            grounds?: string[];
            note?: string;
        };
        RedactionToSubmit: {
            version?: number;
            /** @enum {string} */
            statement?: "end" | "beside" | "none";
        };
        RedactionToReturn: {
            version?: number;
            comment?: string;
            comments?: {
                /** @example 3f2c9c1e-7a41-4f3e-9b0e-5f8d1c2a7b60 */
                markId: string;
                comment: string;
            }[];
        };
        FilesToApprove: {
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            files: {
                documentId: string;
                checklist?: {
                    /** @enum {string} */
                    check: "secrecy" | "public-interests" | "other-law" | "privacy" | "third-party" | "copyright" | "findings";
                    /** @enum {string} */
                    answer: "yes" | "not-applicable";
                    note?: string;
                }[];
                kept?: {
                    findings: string[];
                    reason: string;
                }[];
                unreadableReason?: string;
            }[];
        };
        FindingsToKeep: {
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            files: {
                documentId: string;
                kept: {
                    findings: string[];
                    reason: string;
                }[];
            }[];
        };
        CellsToMark: {
            baseVersion?: number;
            cuts: {
                sheet: string;
                /** @example B2:C9 */
                cells?: string;
                /** @default [] */
                grounds?: string[];
                note?: string;
            }[];
        };
        RedactionVersion: {
            version?: number;
        };
        NewImport: {
            sha256: string;
            statute?: string;
            columns?: {
                [key: string]: "" | "number" | "reference" | "unit" | "requester" | "organization" | "email" | "subject" | "details" | "submitted" | "received" | "perfected" | "closed" | "outcome" | "status" | "exemptions" | "channel" | "applicantType" | "feeCategory" | "feeWaiver" | "track" | "privacyAct" | "fees";
            };
            /**
             * @default
             * @enum {string}
             */
            dates?: "" | "dmy" | "mdy" | "ymd";
            dryRun?: boolean | ("0" | "1" | "true" | "on" | "yes" | "false" | "no" | "");
            /** @default [] */
            accept?: ("open" | "outcomes" | "contradictions")[];
            skipBad?: boolean | ("0" | "1" | "true" | "on" | "yes" | "false" | "no" | "");
        };
        SignInLinkRequest: {
            /** Format: email */
            email: string;
        };
        "NewEvent-abandoned": {
            /** @constant */
            type: "abandoned";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            section: string;
            reason: string;
            note?: string;
        };
        "NewEvent-acknowledged": {
            /** @constant */
            type: "acknowledged";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
        };
        "NewEvent-note-added": {
            /** @constant */
            type: "note-added";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            text: string;
        };
        "NewEvent-review-accepted": {
            /** @constant */
            type: "review-accepted";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            kind: string;
        };
        "NewEvent-task-added": {
            /** @constant */
            type: "task-added";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            text: string;
            dueOn: string;
            to?: string | null;
            unit?: string;
        };
        "NewEvent-decision-approved": {
            /** @constant */
            type: "decision-approved";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
        };
        "NewEvent-document-approved": {
            /** @constant */
            type: "document-approved";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            documentId: string;
            checklist?: {
                /** @enum {string} */
                check: "secrecy" | "public-interests" | "other-law" | "privacy" | "third-party" | "copyright" | "findings";
                /** @enum {string} */
                answer: "yes" | "not-applicable";
                note?: string;
            }[];
            kept?: {
                findings: string[];
                reason: string;
            }[];
            unreadableReason?: string;
        };
        "NewEvent-assigned": {
            /** @constant */
            type: "assigned";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            to?: string | null;
            unit?: string;
        };
        "NewEvent-review-assigned": {
            /** @constant */
            type: "review-assigned";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            kind: string;
            to: string;
        };
        "NewEvent-statute-changed": {
            /** @constant */
            type: "statute-changed";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            to: string;
            /** @enum {string} */
            countsFrom?: "receipt" | "change";
            reason?: string;
        };
        "NewEvent-received": {
            /** @constant */
            type: "received";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            confirmedOn?: string;
            firstReceivedOn?: string;
            perfectedOn?: string;
            expedited?: boolean | ("0" | "1" | "true" | "on" | "yes" | "false" | "no" | "");
            urgent?: boolean | ("0" | "1" | "true" | "on" | "yes" | "false" | "no" | "");
        };
        "NewEvent-body-consulted": {
            /** @constant */
            type: "body-consulted";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            body: string;
            replyBy?: string;
        };
        "NewEvent-third-party-consulted": {
            /** @constant */
            type: "third-party-consulted";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            party: string;
            email?: "" | string;
            replyBy?: string;
            letter?: string;
        };
        "NewEvent-unit-consulted": {
            /** @constant */
            type: "unit-consulted";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            unit: string;
            question: string;
            replyBy?: string;
        };
        "NewEvent-corrected": {
            /** @constant */
            type: "corrected";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            event: number;
            field: string;
            to: string | boolean | null;
            reason: string;
        };
        "NewEvent-review-decided": {
            /** @constant */
            type: "review-decided";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            kind: string;
            /** @enum {string} */
            outcome: "upheld" | "partly" | "overturned" | "withdrawn";
            note?: string;
            reopen?: boolean | ("0" | "1" | "true" | "on" | "yes" | "false" | "no" | "");
        };
        "NewEvent-decision-drafted": {
            /** @constant */
            type: "decision-drafted";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            parts: {
                part?: string;
                asks?: string;
                /** @default  */
                outcome?: string;
                /** @default [] */
                exemptions?: string[];
                reason?: string;
                publicInterest?: string;
            }[];
            letter: string;
            /** @default {} */
            facts?: {
                [key: string]: string | boolean;
            };
        };
        "NewEvent-task-dropped": {
            /** @constant */
            type: "task-dropped";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            taskId: string;
            reason: string;
        };
        "NewEvent-personal-data-erased": {
            /** @constant */
            type: "personal-data-erased";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            reason: string;
            confirm?: boolean | ("0" | "1" | "true" | "on" | "yes" | "false" | "no" | "");
        };
        "NewEvent-extended": {
            /** @constant */
            type: "extended";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            ground: string;
            by?: {
                count: number;
                /** @enum {string} */
                unit: "working-day" | "calendar-day" | "week" | "month";
            };
            to?: string;
            appliedOn?: string;
            letter?: string;
        };
        "NewEvent-review-extended": {
            /** @constant */
            type: "review-extended";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            kind: string;
            by?: {
                count: number;
                /** @enum {string} */
                unit: "working-day" | "calendar-day" | "week" | "month";
            };
            to?: string;
            reason?: string;
        };
        "NewEvent-task-done": {
            /** @constant */
            type: "task-done";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            taskId: string;
        };
        "NewEvent-feedback-given": {
            /** @constant */
            type: "feedback-given";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            score: number;
            comment?: string;
        };
        "NewEvent-interim-reply": {
            /** @constant */
            type: "interim-reply";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            note: string;
        };
        "NewEvent-decision-issued": {
            /** @constant */
            type: "decision-issued";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            also?: string[];
        };
        "NewEvent-fee-notice": {
            /** @constant */
            type: "fee-notice";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            amount: string;
            currency: string;
            note?: string;
            letter?: string;
        };
        "NewEvent-findings-kept": {
            /** @constant */
            type: "findings-kept";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            findings: string[];
            reason: string;
            documentId: string;
        };
        "NewEvent-linked": {
            /** @constant */
            type: "linked";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            to: string;
            /** @enum {string} */
            how: "related" | "duplicate" | "part-of" | "answered-by";
        };
        "NewEvent-unlinked": {
            /** @constant */
            type: "unlinked";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            to: string;
        };
        "NewEvent-merged": {
            /** @constant */
            type: "merged";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            into: string;
            samePerson?: boolean | ("0" | "1" | "true" | "on" | "yes" | "false" | "no" | "");
        };
        "NewEvent-publication-proposed": {
            /** @constant */
            type: "publication-proposed";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
        };
        "NewEvent-publication-declined": {
            /** @constant */
            type: "publication-declined";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            reason: string;
        };
        "NewEvent-review-lodged": {
            /** @constant */
            type: "review-lodged";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            kind: string;
            grounds?: string;
        };
        "NewEvent-publication-cancelled": {
            /** @constant */
            type: "publication-cancelled";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            documentId?: string;
        };
        "NewEvent-document-published": {
            /** @constant */
            type: "document-published";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            documentId: string;
            title: string;
            logTitle?: string;
            logSummary?: string;
            confirmUninspected?: boolean | ("0" | "1" | "true" | "on" | "yes" | "false" | "no" | "");
            personalDataReason?: string;
        };
        "NewEvent-log-published": {
            /** @constant */
            type: "log-published";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            title: string;
            summary: string;
            personalDataReason?: string;
        };
        "NewEvent-files-offered": {
            /** @constant */
            type: "files-offered";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
        };
        "NewEvent-files-link-ended": {
            /** @constant */
            type: "files-link-ended";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
        };
        "NewEvent-publication-scheduled": {
            /** @constant */
            type: "publication-scheduled";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            documentId?: string;
            title?: string;
            logTitle?: string;
            logSummary?: string;
            confirmUninspected?: boolean | ("0" | "1" | "true" | "on" | "yes" | "false" | "no" | "");
            personalDataReason?: string;
            publishOn?: string;
            afterDays?: number;
            /** @enum {string} */
            unit?: "working-day" | "calendar-day";
        };
        "NewEvent-clarification-received": {
            /** @constant */
            type: "clarification-received";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            answer?: string;
        };
        "NewEvent-message-received": {
            /** @constant */
            type: "message-received";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            text: string;
        };
        "NewEvent-body-replied": {
            /** @constant */
            type: "body-replied";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            note?: string;
        };
        "NewEvent-fee-paid": {
            /** @constant */
            type: "fee-paid";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            amount?: string;
        };
        "NewEvent-third-party-replied": {
            /** @constant */
            type: "third-party-replied";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            agrees?: boolean | ("0" | "1" | "true" | "on" | "yes" | "false" | "no" | "");
            note?: string;
        };
        "NewEvent-unit-replied": {
            /** @constant */
            type: "unit-replied";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            unit?: string;
            note?: string;
        };
        "NewEvent-reopened": {
            /** @constant */
            type: "reopened";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            reason: string;
            /** @enum {string} */
            because: "review" | "error" | "new-information";
        };
        "NewEvent-clarification-requested": {
            /** @constant */
            type: "clarification-requested";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            question: string;
            replyBy?: string;
            letter?: string;
        };
        "NewEvent-decision-returned": {
            /** @constant */
            type: "decision-returned";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            comment: string;
        };
        "NewEvent-message-sent": {
            /** @constant */
            type: "message-sent";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            text: string;
        };
        "NewEvent-topic-set": {
            /** @constant */
            type: "topic-set";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            topic: string | null;
        };
        "NewEvent-transferred": {
            /** @constant */
            type: "transferred";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            to?: string;
            body?: string;
            parts?: {
                words: string;
                subject?: string;
                unit?: string;
                body?: string;
                to?: string;
            }[];
            rest?: boolean | ("0" | "1" | "true" | "on" | "yes" | "false" | "no" | "");
        };
        "NewEvent-fee-waived": {
            /** @constant */
            type: "fee-waived";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            reason: string;
        };
        "NewEvent-document-withdrawn": {
            /** @constant */
            type: "document-withdrawn";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            documentId: string;
            reason: string;
        };
        "NewEvent-log-withdrawn": {
            /** @constant */
            type: "log-withdrawn";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            reason: string;
        };
        "NewEvent-withdrawn": {
            /** @constant */
            type: "withdrawn";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            reason?: string;
        };
        "NewEvent-document-withheld": {
            /** @constant */
            type: "document-withheld";
            /**
             * Format: date
             * @description A civil date in the body's time zone; today where left out
             */
            on?: string;
            documentId: string;
            /** @default [] */
            exemptions?: string[];
            reason?: string;
        };
        NewEvent: components["schemas"]["NewEvent-abandoned"] | components["schemas"]["NewEvent-acknowledged"] | components["schemas"]["NewEvent-note-added"] | components["schemas"]["NewEvent-review-accepted"] | components["schemas"]["NewEvent-task-added"] | components["schemas"]["NewEvent-decision-approved"] | components["schemas"]["NewEvent-document-approved"] | components["schemas"]["NewEvent-assigned"] | components["schemas"]["NewEvent-review-assigned"] | components["schemas"]["NewEvent-statute-changed"] | components["schemas"]["NewEvent-received"] | components["schemas"]["NewEvent-body-consulted"] | components["schemas"]["NewEvent-third-party-consulted"] | components["schemas"]["NewEvent-unit-consulted"] | components["schemas"]["NewEvent-corrected"] | components["schemas"]["NewEvent-review-decided"] | components["schemas"]["NewEvent-decision-drafted"] | components["schemas"]["NewEvent-task-dropped"] | components["schemas"]["NewEvent-personal-data-erased"] | components["schemas"]["NewEvent-extended"] | components["schemas"]["NewEvent-review-extended"] | components["schemas"]["NewEvent-task-done"] | components["schemas"]["NewEvent-feedback-given"] | components["schemas"]["NewEvent-interim-reply"] | components["schemas"]["NewEvent-decision-issued"] | components["schemas"]["NewEvent-fee-notice"] | components["schemas"]["NewEvent-findings-kept"] | components["schemas"]["NewEvent-linked"] | components["schemas"]["NewEvent-unlinked"] | components["schemas"]["NewEvent-merged"] | components["schemas"]["NewEvent-publication-proposed"] | components["schemas"]["NewEvent-publication-declined"] | components["schemas"]["NewEvent-review-lodged"] | components["schemas"]["NewEvent-publication-cancelled"] | components["schemas"]["NewEvent-document-published"] | components["schemas"]["NewEvent-log-published"] | components["schemas"]["NewEvent-files-offered"] | components["schemas"]["NewEvent-files-link-ended"] | components["schemas"]["NewEvent-publication-scheduled"] | components["schemas"]["NewEvent-clarification-received"] | components["schemas"]["NewEvent-message-received"] | components["schemas"]["NewEvent-body-replied"] | components["schemas"]["NewEvent-fee-paid"] | components["schemas"]["NewEvent-third-party-replied"] | components["schemas"]["NewEvent-unit-replied"] | components["schemas"]["NewEvent-reopened"] | components["schemas"]["NewEvent-clarification-requested"] | components["schemas"]["NewEvent-decision-returned"] | components["schemas"]["NewEvent-message-sent"] | components["schemas"]["NewEvent-topic-set"] | components["schemas"]["NewEvent-transferred"] | components["schemas"]["NewEvent-fee-waived"] | components["schemas"]["NewEvent-document-withdrawn"] | components["schemas"]["NewEvent-log-withdrawn"] | components["schemas"]["NewEvent-withdrawn"] | components["schemas"]["NewEvent-document-withheld"];
        SubmittedRequest: {
            reference: string;
            /** @description Opens the status page; it is given here and in the e-mail, and nowhere else */
            secret: string;
            /** Format: uri */
            statusUrl: string;
            /**
             * Format: date
             * @description The legal receipt date, by the rule of the request's channel
             */
            receivedOn: string;
            /**
             * Format: date
             * @description A civil date in the public body's time zone
             */
            dueOn: string | null;
            clock: components["schemas"]["Clock"];
            explanation: components["schemas"]["Explanation"];
        };
        Clock: {
            /**
             * Format: date
             * @description The legal receipt date, by the rule of the channel
             */
            receivedOn: string;
            /**
             * Format: date
             * @description Null while a pause is open
             */
            due: string | null;
            /** @enum {string} */
            state: "running" | "paused" | "waiting" | "overdue" | "answered" | "withdrawn" | "abandoned" | "transferred";
            daysUsed: number;
            /** @description Negative when overdue */
            daysLeft: number;
            unit: string;
            age: number;
            late: boolean;
            /** @description Holidays of a year that counts are not published yet */
            provisional: boolean;
            calendar: {
                id: string;
                version: string;
            };
            steps: {
                /**
                 * Format: date
                 * @description A civil date in the public body's time zone
                 */
                on: string;
                event: string;
                section: string;
                effect: string;
                code?: string;
                params?: {
                    [key: string]: string | number;
                };
                skipped?: {
                    /**
                     * Format: date
                     * @description A civil date in the public body's time zone
                     */
                    on: string;
                    name: string;
                }[];
            }[];
            milestones: {
                kind: string;
                /**
                 * Format: date
                 * @description A civil date in the public body's time zone
                 */
                due: string;
                section: string;
                /**
                 * Format: date
                 * @description A civil date in the public body's time zone
                 */
                metOn?: string;
            }[];
            reviews: {
                kind: string;
                /**
                 * Format: date
                 * @description A civil date in the public body's time zone
                 */
                lodgedOn: string;
                /**
                 * Format: date
                 * @description A civil date in the public body's time zone
                 */
                acceptedOn?: string;
                /**
                 * Format: date
                 * @description A civil date in the public body's time zone
                 */
                due: string | null;
                /** @enum {string} */
                state: "waiting" | "running" | "overdue" | "decided";
                late: boolean;
                /**
                 * Format: date
                 * @description A civil date in the public body's time zone
                 */
                extendedTo?: string;
                /**
                 * Format: date
                 * @description A civil date in the public body's time zone
                 */
                decidedOn?: string;
                section: string;
            }[];
            warnings: {
                code: string;
                message: string;
            }[];
        };
        /** @description Every step of the clock in the language of Accept-Language */
        Explanation: {
            /**
             * Format: date
             * @description A civil date in the public body's time zone
             */
            on: string;
            title: string;
            section: string;
            text: string;
            skipped: {
                /**
                 * Format: date
                 * @description A civil date in the public body's time zone
                 */
                on: string;
                name: string;
            }[];
        }[];
        /** @description RFC 9457 problem details. A refused change changes nothing. */
        Problem: {
            /**
             * Format: uri
             * @description Stable; the address of a page that explains it
             */
            type: string;
            title: string;
            status: number;
            /** @description The last part of `type` */
            code: string;
            detail: string;
            /** @description What was wrong where */
            errors?: {
                path: string;
                message: string;
            }[];
            /** @description What the save would have undone: what stands there now, who saved it, and what was sent */
            conflicts?: {
                field: string;
                /** @description As the field has it */
                theirs?: unknown;
                /** @description As the field has it */
                yours?: unknown;
                by?: string;
                at?: string;
            }[];
            /** @description Each of several files that stands against it */
            files?: {
                documentId: string;
                name: string;
                code: string;
                detail: string;
            }[];
            params?: {
                [key: string]: string;
            };
            requestId?: string;
        };
        LedgerPage: {
            requests: components["schemas"]["LedgerRow"][];
            /** @description Null on the last page; also in `Link: rel="next"` */
            nextCursor: string | null;
        };
        LedgerRow: {
            reference: string;
            statute: string;
            channel: string;
            stage: string;
            clockState: string;
            subject: string;
            unit: string | null;
            assigneeId: string | null;
            externalNumber: string | null;
            /** Format: date */
            receivedOn: string;
            /** Format: date */
            dueOn: string | null;
            /** Format: date */
            closedOn: string | null;
            outcome: string | null;
            exemptions: string[];
            daysUsed: number;
            late: boolean;
            provisional: boolean;
            version: number;
            /** Format: date-time */
            updatedAt: string;
        };
        RequestStatus: {
            reference: string;
            body: {
                slug: string;
                name: components["schemas"]["LocalText"];
                email: string | null;
            };
            statute: {
                id: string;
                title: components["schemas"]["LocalText"];
            };
            channel: string;
            channelName: components["schemas"]["LocalText"] & (Record<string, never> | null);
            stage: string;
            subject: string;
            words: string | null;
            facts: {
                [key: string]: string | boolean;
            };
            /** Format: date-time */
            submittedAt: string;
            /**
             * Format: date
             * @description A civil date in the public body's time zone
             */
            receivedOn: string;
            /**
             * Format: date
             * @description A civil date in the public body's time zone
             */
            dueOn: string | null;
            /**
             * Format: date
             * @description A civil date in the public body's time zone
             */
            closedOn: string | null;
            clock: components["schemas"]["Clock"];
            explanation: components["schemas"]["Explanation"];
            next: {
                what: string;
                who: string;
                /**
                 * Format: date
                 * @description A civil date in the public body's time zone
                 */
                by: string | null;
                /** @description That day has passed */
                isPast: boolean;
                /** @description Where it is the requester's turn: what the law says of one who does nothing */
                silence: {
                    /** @enum {string} */
                    clock: "reset" | "pause" | "none";
                    mayCloseAfter: {
                        count: number;
                        unit: string;
                        section: string;
                    } | null;
                    mayCloseAfterDaySet: string | null;
                } | null;
            };
            openQuestion: {
                text: string | null;
                /**
                 * Format: date
                 * @description A civil date in the public body's time zone
                 */
                on: string;
                /**
                 * Format: date
                 * @description A civil date in the public body's time zone
                 */
                replyBy: string | null;
            } | null;
            openFee: {
                amount: string;
                currency: string;
                /**
                 * Format: date
                 * @description A civil date in the public body's time zone
                 */
                on: string;
            } | null;
            decision: {
                /**
                 * Format: date
                 * @description A civil date in the public body's time zone
                 */
                on: string;
                outcome: string;
                letter: string | null;
                ownDraft: boolean;
                parts: {
                    part: string;
                    outcome: string;
                    exemptions: string[];
                    asks: string | null;
                    reason: string | null;
                    publicInterest: string | null;
                }[];
            } | null;
            documents: components["schemas"]["CaseDocument"][];
            reviews: {
                kind: string;
                /**
                 * Format: date
                 * @description A civil date in the public body's time zone
                 */
                lodgedOn: string;
                /**
                 * Format: date
                 * @description A civil date in the public body's time zone
                 */
                acceptedOn: string | null;
                /**
                 * Format: date
                 * @description The last day for its decision, by its own clock
                 */
                dueOn: string | null;
                extended: boolean;
                late: boolean;
                /** @description Its time runs from when it is accepted */
                waitsForAcceptance: boolean;
                /**
                 * Format: date
                 * @description A civil date in the public body's time zone
                 */
                decidedOn: string | null;
                outcome: string | null;
                /** @description This body decides it; otherwise it was noted as made elsewhere */
                here: boolean;
            }[];
            /** @description The law's ways to contest, as they stand today */
            reviewOptions: {
                kind: string;
                isOpen: boolean;
                /** @description The review that must be decided first */
                needsReview: string | null;
                /**
                 * Format: date
                 * @description A civil date in the public body's time zone
                 */
                lastDay: string | null;
                isUnderWay: boolean;
            }[];
            inLog: boolean;
            feedbackGiven: boolean;
            history: components["schemas"]["HistoryLine"][];
            /** @description What of the request others answer, each with a date of its own */
            parts: {
                part: string;
                to: string;
                /** @description The parent's secret opens it too */
                reference: string | null;
                /** @description In this very body: the whole waits for it */
                own: boolean;
                /**
                 * Format: date
                 * @description A civil date in the public body's time zone
                 */
                givenOn: string;
                words: string | null;
                stage: string | null;
                /**
                 * Format: date
                 * @description A civil date in the public body's time zone
                 */
                dueOn: string | null;
                /**
                 * Format: date
                 * @description A civil date in the public body's time zone
                 */
                closedOn: string | null;
                statute: string | null;
                outcome: string | null;
                late: boolean;
            }[];
            /** @description Whether it still owes an answer of its own, beside those of its parts */
            restOwed: boolean;
            partOf: {
                reference: string;
                own: boolean;
            } | null;
            /** @description The entry of the public log under which a shared answer stands */
            listedWith: string | null;
            /** @description The first number of the ETag: If-Match compares it */
            version: number;
            case?: components["schemas"]["Case"];
        };
        LocalText: {
            en: string;
        } & {
            [key: string]: string;
        };
        CaseDocument: {
            id: string;
            name: string;
            title: string | null;
            mediaType: string;
            size: number;
            state: string;
            origin: string;
            inspected: boolean;
            withdrawnReason: string | null;
            sha256?: string;
            verdict?: string | null;
        };
        HistoryLine: {
            seq: number;
            type: string;
            /**
             * Format: date
             * @description A civil date in the public body's time zone
             */
            on: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            by: "requester" | "body" | "system";
            /** @description Who of the body it was: for the body's own people alone */
            staffId?: string;
            text?: string | null;
            detail: {
                [key: string]: string;
            };
            /** @description The release checklist as it was answered: for the body's own people alone */
            answers?: {
                /** @enum {string} */
                check: "secrecy" | "public-interests" | "other-law" | "privacy" | "third-party" | "copyright" | "findings";
                /** @enum {string} */
                answer: "yes" | "not-applicable";
                /** @description Null once erased */
                note?: string | null;
            }[];
        };
        /** @description What the body's own people see beside the status */
        Case: {
            assignee: {
                id: string;
                name: string;
            } | null;
            unit: string | null;
            externalNumber: string | null;
            facts: {
                [key: string]: string | boolean;
            };
            /** @description Only for roles that need it */
            identity: {
                name?: string;
                email?: string;
                address?: string;
                telephone?: string;
            } | null;
            documents: components["schemas"]["CaseDocument"][];
            tasks: {
                id: string;
                text: string | null;
                /**
                 * Format: date
                 * @description A civil date in the public body's time zone
                 */
                dueOn: string;
                /** @description A person's id */
                to: string | null;
                unit: string | null;
                /** @enum {string} */
                state: "open" | "done" | "dropped";
            }[];
            /** @description What is to be published on a day */
            scheduled: {
                /** @description Null: the request alone */
                documentId: string | null;
                title: string | null;
                /**
                 * Format: date
                 * @description A civil date in the public body's time zone
                 */
                publishOn: string;
                /** @description Counted from the day on which the answer was issued */
                after: {
                    days: number;
                    /** @enum {string} */
                    unit: "working-day" | "calendar-day";
                } | null;
                /** @description A person's id */
                by: string | null;
                /** @description Why it was not published on its day: the code of a problem */
                heldBecause: string | null;
            }[];
            /** @description The link by which the requester has the files of the answer */
            filesLink: {
                /**
                 * Format: date
                 * @description Null where the link has ended
                 */
                lastDay: string | null;
                /** @description Each file that was fetched over a link; a program that checks mail may have fetched it */
                fetches: {
                    documentId: string;
                    /**
                     * Format: date
                     * @description A civil date in the public body's time zone
                     */
                    on: string;
                    count: number;
                }[];
            } | null;
            /** @description How each file of the answer went to the requester */
            deliveries: {
                documentId: string;
                /** @description With the letter of the answer: it waits to be sent, was attached on a day, was left out since it was withdrawn, replaced or to be checked again by then, or came back with the letter. Null where the file went by link */
                letter: {
                    /** @enum {string} */
                    state: "waiting" | "attached" | "left-out" | "returned";
                    /**
                     * Format: date
                     * @description A civil date in the public body's time zone
                     */
                    on: string;
                } | null;
                /**
                 * Format: date
                 * @description When the latest link to it was sent
                 */
                linkSentOn: string | null;
                fetched: {
                    count: number;
                    /**
                     * Format: date
                     * @description A civil date in the public body's time zone
                     */
                    lastOn: string;
                } | null;
            }[];
            draft: {
                mine: boolean;
                letter: string | null;
            } | null;
            history: components["schemas"]["HistoryLine"][];
            /** @description The events that you may record now */
            allowed: string[];
        };
        RequestPreview: {
            statute: string;
            channel: string;
            channelId: string | null;
            /** @description The unit that gets it */
            unit: string | null;
            topic: string | null;
            /** Format: date */
            receivedOn: string;
            receiptSection: string;
            /** Format: date */
            dueOn: string | null;
            clock: components["schemas"]["Clock"];
            explanation: components["schemas"]["Explanation"];
        };
        StepPreview: {
            /**
             * Format: date
             * @description The due date as it stands; null where the clock stands still
             */
            before: string | null;
            /**
             * Format: date
             * @description Null where the clock would stand still from then on
             */
            due: string | null;
            section: string;
            /** @description The law gives it no effect: the date stays */
            none: boolean;
            /** Format: date */
            replyBy: string | null;
            warnings: {
                code: string;
                message: string;
            }[];
            /** @description As the law's template has it: sent as `letter`, it may be changed */
            letter: string;
        };
        DecisionPreview: {
            letter: string;
            /** @description What stands between such a draft and its approval */
            checks: {
                /** @enum {string} */
                code: "part-unanswered" | "exemption-missing" | "reason-missing" | "public-interest-missing" | "remedies-missing" | "blank-left" | "document-undecided";
                place: string;
                what: string;
                message: string;
            }[];
        };
        WhatIf: {
            /** Format: date */
            today: string;
            /** Format: date */
            due: string | null;
            steps: {
                what: string;
                /** Format: date */
                due: string | null;
                daysLeft: number;
                section: string;
                noEffect: boolean;
                warnings: {
                    code: string;
                    message: string;
                }[];
            }[];
        };
        Letters: {
            letters: {
                /** @description Its number in the address of the page and of the PDF */
                number: number;
                kind: string;
                title: string;
                /** Format: date */
                on: string;
                /** @description Null once erased */
                text: string | null;
                /** Format: uri */
                url: string;
            }[];
        };
        SimilarRequests: {
            requests: {
                reference: string;
                subject: string;
                stage: string;
                /** Format: date */
                receivedOn: string;
            }[];
        };
        Letter: {
            title: string;
            body: string;
            reference: string;
            /** Format: date */
            on: string;
            text: string;
            draft: boolean;
            /**
             * Format: uri
             * @description Null where the installation makes no PDF
             */
            pdf: string | null;
        };
        ChangesSince: {
            /** @description Null where they never opened it: everything is new */
            seen: number | null;
            history: components["schemas"]["HistoryLine"][];
        };
        Visit: {
            /** @description The `seq` of the last event that they had read */
            seen: number;
        };
        Document: {
            id: string;
            name: string;
            title: string | null;
            mediaType: string;
            size: number;
            sha256: string;
            /** Format: date-time */
            publishedAt: string | null;
            /** Format: date-time */
            withdrawnAt: string | null;
            withdrawnReason: string | null;
            inspected: boolean;
            /** Format: uri */
            url: string;
        };
        /**
         * @example {
         *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         *       "type": "application/pdf",
         *       "verdict": "blocked",
         *       "findings": [
         *         {
         *           "kind": "hidden-text",
         *           "severity": "high",
         *           "where": {
         *             "page": 2
         *           },
         *           "excerpt": "12 Mill Lane"
         *         }
         *       ],
         *       "checks": [
         *         {
         *           "check": "privacy",
         *           "section": "s.40(2)"
         *         }
         *       ]
         *     }
         */
        Findings: {
            sha256: string;
            /** @description The media type, by what is in the file */
            type: string;
            /** @enum {string} */
            verdict: "clean" | "review" | "blocked" | "unreadable";
            /**
             * @description Where the verdict is `unreadable`
             * @enum {string}
             */
            reason?: "unknown-type" | "encrypted" | "broken" | "too-large" | "too-slow" | "unsupported" | "missing" | "damaged";
            findings: {
                /** @enum {string} */
                kind: "hidden-text" | "invisible-layer" | "annotation" | "form-data" | "attachment" | "javascript" | "previous-revision" | "metadata" | "hidden-sheet" | "hidden-rows" | "hidden-columns" | "pivot-cache" | "external-link" | "defined-name" | "tracked-change" | "comment" | "hidden-slide" | "speaker-notes" | "location" | "embedded-object" | "macro" | "cropped-content" | "custom-data" | "personal-data" | "malware";
                /** @enum {string} */
                severity: "high" | "medium" | "low";
                /**
                 * @example {
                 *       "page": 2
                 *     }
                 */
                where: {
                    /** @description From 1; slides are pages too */
                    page?: number;
                    sheet?: string;
                    /** @description As in spreadsheets: B4, 4:9, B:C */
                    cell?: string;
                    /** @description A file within the file, a header, a stream */
                    part?: string;
                };
                /** @description How many there are; left out for one */
                count?: number;
                excerpt?: string;
                /**
                 * @description For `personal-data`
                 * @enum {string}
                 */
                what?: "name" | "e-mail" | "telephone" | "identity-number" | "bank-account" | "address" | "vehicle-plate" | "date-of-birth" | "pattern";
                /** @description Names it where it is kept with a reason */
                fingerprint?: string;
                /** @description Why it may go out; null while it is not dealt with */
                kept?: {
                    reason: string | null;
                    by: string;
                } | null;
            }[];
            /** @description Pictures and scanned pages whose words nobody has read; left out for none */
            picturesNotRead?: number;
            /** @description What the law asks before the file is approved, for `checklist` */
            checks: {
                /** @enum {string} */
                check: "secrecy" | "public-interests" | "other-law" | "privacy" | "third-party" | "copyright" | "findings";
                section: string;
            }[];
        };
        Upload: {
            /** @description A secret: the address of the upload has it */
            id: string;
            /** @description The name of the file with its folders; empty once it is attached */
            path: string;
            /** @description By which the sender knows the file again */
            fingerprint: string;
            length: number;
            /** @description How many bytes are here */
            offset: number;
            /** @enum {string} */
            state: "open" | "attached";
            /** Format: date-time */
            expiresAt: string;
            /** @description The document in the case, once it is attached */
            documentId: string | null;
            /** @description Other files of the request with the same bytes */
            sameAs: string[];
        };
        /**
         * @example {
         *       "pages": [
         *         {
         *           "width": 595.28,
         *           "height": 841.89
         *         }
         *       ],
         *       "unreadable": null
         *     }
         */
        DocumentPages: {
            /** @description In points, as shown */
            pages: {
                width: number;
                height: number;
            }[];
            /**
             * @description Why the file cannot be shown
             * @enum {string|null}
             */
            unreadable: "unknown-type" | "encrypted" | "broken" | "too-large" | "too-slow" | "unsupported" | null;
        };
        /**
         * @example {
         *       "words": [
         *         {
         *           "text": "Minutes",
         *           "rect": [
         *             72,
         *             96,
         *             120,
         *             110
         *           ],
         *           "line": 0
         *         }
         *       ]
         *     }
         */
        PageWords: {
            words: {
                text: string;
                /** @description Left, top, right, bottom in points from the top left of the page as it is shown */
                rect: [
                    number,
                    number,
                    number,
                    number
                ];
                /** @description Alike for words of a line */
                line: number;
            }[];
        };
        /**
         * @example {
         *       "hits": [
         *         {
         *           "documentId": "doc_01",
         *           "page": 3,
         *           "rects": [
         *             [
         *               72,
         *               96,
         *               132,
         *               110
         *             ]
         *           ],
         *           "before": "signed by ",
         *           "match": "Ada Lovelace",
         *           "after": " on behalf of"
         *         }
         *       ],
         *       "documents": [
         *         {
         *           "id": "doc_01",
         *           "name": "minutes.pdf",
         *           "wordless": [],
         *           "unreadable": null
         *         }
         *       ],
         *       "isCut": false
         *     }
         */
        FoundInDocuments: {
            hits: {
                documentId: string;
                /** @description From 1 */
                page: number;
                /** @description One for each line */
                rects: [
                    number,
                    number,
                    number,
                    number
                ][];
                before: string;
                match: string;
                after: string;
                /** @enum {string} */
                what?: "name" | "e-mail" | "telephone" | "identity-number" | "bank-account" | "address" | "vehicle-plate" | "date-of-birth" | "pattern";
            }[];
            documents: {
                id: string;
                name: string;
                /** @description Pages without words, such as scanned ones: nothing can be found there */
                wordless: number[];
                /**
                 * @description Why nothing was looked for in it
                 * @enum {string|null}
                 */
                unreadable: "unknown-type" | "encrypted" | "broken" | "too-large" | "too-slow" | "unsupported" | null;
            }[];
            /** @description There are more places than are told */
            isCut: boolean;
        };
        Redaction: {
            /** @enum {string} */
            state: "none" | "draft" | "ready" | "approved" | "applied" | "failed";
            /** @description Counts every change of it and of its marks; 0 for none */
            version: number;
            /**
             * @description What `page` of a mark counts: sheets of a spreadsheet, by their number
             * @enum {string}
             */
            unit: "page" | "sheet";
            /** @description In reading order; with `since` those that changed after it */
            marks: components["schemas"]["RedactionMark"][];
            /** @description Ids of marks that were removed after `since` */
            removed: string[];
            /** @description Whether `marks` are all of them */
            whole: boolean;
            /**
             * @description Who handed it on
             * @example {
             *       "id": "stf_01",
             *       "name": "Ann Example"
             *     }
             */
            preparedBy: {
                id: string;
                name: string;
            } | null;
            /**
             * @example {
             *       "id": "stf_01",
             *       "name": "Ann Example"
             *     }
             */
            reviewedBy: {
                id: string;
                name: string;
            } | null;
            /** @description Why it was sent back */
            comment: string | null;
            /** @description Who was there in the last minute */
            people: {
                id: string;
                name: string;
                /** Format: date-time */
                seenAt: string;
            }[];
            /** @description The id of the document that was made last */
            result: string | null;
            /**
             * @description Why it could not be applied
             * @enum {string|null}
             */
            failure: "text-survives" | "boxes-not-uniform" | "outside-changed" | "unreadable" | "wrong-box" | "interrupted" | "not-installed" | null;
            warnings: {
                /** @enum {string} */
                code: "widened" | "not-found" | "page-as-picture" | "tags-removed" | "form-flattened" | "empty" | "gap-fits-names" | "gaps-not-measured" | "hidden-parts-left-out" | "computed-beside";
                page?: number;
                /** @description The number of the mark in reading order, from 1 */
                box?: number;
                /** @description Of `gap-fits-names`: how many names of the case are as wide as the gap */
                count?: number;
            }[];
            /**
             * @description Where the statement of what was cut goes
             * @enum {string}
             */
            statement: "end" | "beside" | "none";
            /** @description What the caller may do now */
            may: {
                mark: boolean;
                submit: boolean;
                return: boolean;
                approve: boolean;
                reopen: boolean;
            };
        };
        /**
         * @example {
         *       "id": "3f2c9c1e-7a41-4f3e-9b0e-5f8d1c2a7b60",
         *       "page": 1,
         *       "rect": [
         *         72,
         *         96,
         *         210,
         *         110
         *       ],
         *       "grounds": [
         *         "s.40(2)"
         *       ],
         *       "note": "",
         *       "author": {
         *         "id": "stf_01",
         *         "name": "Ann Example"
         *       },
         *       "comment": null,
         *       "version": 4
         *     }
         */
        RedactionMark: {
            /** @description A UUID that the one who drew it has made */
            id: string;
            /** @description From 1 */
            page: number;
            /** @description Left, top, right, bottom in points from the top left of the page as it is shown */
            rect: number[];
            /** @description Of a spreadsheet, as it writes them; left out for a whole sheet. `rect` then counts cells */
            cells?: string;
            /** @description Codes of exemptions of the law */
            grounds: string[];
            note: string;
            /**
             * @description Who changed it last
             * @example {
             *       "id": "stf_01",
             *       "name": "Ann Example"
             *     }
             */
            author: {
                id: string;
                name: string;
            };
            /** @description The reviewer's */
            comment: string | null;
            /** @description The version of the redaction in which it was last changed */
            version: number;
        };
        /**
         * @example {
         *       "version": 5,
         *       "conflicts": []
         *     }
         */
        SavedMarks: {
            version: number;
            /** @description Marks that somebody else changed after `baseVersion`, as they are; null where removed */
            conflicts: {
                id: string;
                theirs: components["schemas"]["RedactionMark"] & (Record<string, never> | null);
            }[];
        };
        /**
         * @example {
         *       "documents": [
         *         {
         *           "id": "doc_01",
         *           "marked": 3,
         *           "refused": null
         *         }
         *       ],
         *       "isCut": false,
         *       "firstPage": 1,
         *       "unplaced": []
         *     }
         */
        MarkedFound: {
            documents: {
                id: string;
                /** @description How many marks were made */
                marked: number;
                /** @description Why it took none, such as `redaction-state` */
                refused: string | null;
            }[];
            /** @description There are more places than were marked */
            isCut: boolean;
            /** @description The first page of this document with a place */
            firstPage: number | null;
            /** @description Of `findings`, those that stand on no page or are not found again there */
            unplaced: string[];
        };
        /**
         * @example {
         *       "gaps": [
         *         {
         *           "markId": "3f2c9c1e-7a41-4f3e-9b0e-5f8d1c2a7b60",
         *           "page": 1,
         *           "count": 1,
         *           "names": [
         *             "Ada Lovelace"
         *           ],
         *           "group": null,
         *           "line": [
         *             72,
         *             96,
         *             480,
         *             110
         *           ]
         *         }
         *       ],
         *       "names": 12,
         *       "isWhole": true
         *     }
         */
        RedactionGaps: {
            gaps: {
                markId: string;
                page: number;
                /** @description How many names of the case are as wide as the gap */
                count: number;
                /** @description The first ten of them */
                names: string[];
                /** @description The mark grown to the words between two signs; null where that is no more, or all of the line */
                group: number[] | null;
                /** @description The mark grown to the whole line */
                line: number[];
            }[];
            /** @description How many names were tried */
            names: number;
            /** @description Whether all documents of the case could be read for names */
            isWhole: boolean;
        };
        StatementOfCuts: {
            reference: string;
            resultSha256: string;
            /** @description A salted hash over the original, the list of boxes and the result */
            commitment: string;
            /**
             * @description What `page` counts: sheets of a spreadsheet, by their number
             * @enum {string}
             */
            unit: "page" | "sheet";
            cuts: {
                page: number;
                grounds: string[];
                count: number;
                /** @description Of the page, from 0 to 1 */
                areaShare: number;
            }[];
        };
        ProofOfCuts: {
            originalSha256: string;
            boxesSha256: string;
            resultSha256: string;
            salt: string;
            commitment: string;
            /** @description The list of boxes, byte for byte as it was hashed */
            boxes: string;
        };
        CopyWork: {
            id: string;
            /** @description The document that is copied */
            originalId: string;
            /** @enum {string} */
            status: "queued" | "running" | "done" | "failed";
            /** @description Why the work broke off */
            error: string | null;
            result: components["schemas"]["CopyOfDocument"];
        };
        /**
         * @description Null until it is done
         * @example {
         *       "documentId": "3f2c9c1e-7a41-4f3e-9b0e-5f8d1c2a7b60",
         *       "failed": null,
         *       "removed": [
         *         {
         *           "kind": "hidden-sheet",
         *           "count": 1
         *         }
         *       ],
         *       "lost": [
         *         {
         *           "what": "formulas",
         *           "count": 12
         *         }
         *       ],
         *       "personalData": 0,
         *       "warnings": []
         *     }
         */
        CopyOfDocument: {
            /** @description The copy; null where there is none */
            documentId: string | null;
            /**
             * @description Why there is none
             * @enum {string|null}
             */
            failed: "unreadable" | "unsupported" | "save-as-jpeg" | "still-hidden" | "wrong-box" | "unproved" | null;
            /** @description What was in the original and is gone */
            removed: {
                /** @enum {string} */
                kind: "hidden-text" | "invisible-layer" | "annotation" | "form-data" | "attachment" | "javascript" | "previous-revision" | "metadata" | "hidden-sheet" | "hidden-rows" | "hidden-columns" | "pivot-cache" | "external-link" | "defined-name" | "tracked-change" | "comment" | "hidden-slide" | "speaker-notes" | "location" | "embedded-object" | "macro" | "cropped-content" | "custom-data" | "personal-data" | "malware";
                count: number;
            }[];
            /** @description What could be seen in the original and is not kept */
            lost: {
                /** @enum {string} */
                what: "formulas" | "formats" | "pictures" | "charts" | "layout" | "page-as-picture" | "attachments" | "colour-profile" | "animation" | "web-content" | "office-failed" | "file-left-out";
                count?: number;
                /** @description Of a file in an archive that was left out */
                path?: string;
            }[];
            /** @description Personal data that can be read in the copy */
            personalData: number;
            warnings: {
                /** @enum {string} */
                code: "hidden-parts-left-out" | "computed-beside";
                count?: number;
            }[];
        } | null;
        /**
         * @example {
         *       "sheets": [
         *         {
         *           "name": "Staff",
         *           "rows": 2,
         *           "columns": 2
         *         }
         *       ],
         *       "sheet": "Staff",
         *       "columns": [
         *         0,
         *         1
         *       ],
         *       "rows": [
         *         {
         *           "row": 0,
         *           "cells": [
         *             "Office",
         *             "Name"
         *           ]
         *         }
         *       ],
         *       "moreRows": 0,
         *       "moreColumns": 0
         *     }
         */
        SheetToCut: {
            sheets: {
                name: string;
                rows: number;
                columns: number;
            }[];
            sheet: string;
            /** @description From 0; hidden ones are left out */
            columns: number[];
            rows: {
                row: number;
                cells: string[];
            }[];
            moreRows: number;
            moreColumns: number;
        };
        LogPage: {
            entries: (components["schemas"]["LogEntry"] & {
                /** @description Of a search: the first documents in which the words stand */
                found?: components["schemas"]["FoundDocument"][];
            })[];
            /** @description Null on the last page; also in `Link: rel="next"` */
            nextCursor: string | null;
        };
        FoundDocument: {
            id: string;
            title: string;
            /** @description On how many pages the words stand */
            pages: number;
            /** @description The first of these */
            page: number;
            place: components["schemas"]["PlaceInFile"];
            /** @description Words in order; `hit` is what was looked for */
            excerpt: {
                text: string;
                hit: boolean;
            }[];
            /** Format: uri */
            url: string;
        };
        PlaceInFile: {
            page?: number;
            sheet?: string;
            cell?: string;
            part?: string;
        };
        LogEntry: {
            reference: string;
            body: string;
            statute: string;
            title: string;
            summary: string;
            outcome: string | null;
            exemptions: string[];
            /** Format: date */
            receivedOn: string;
            /** Format: date */
            closedOn: string | null;
            late: boolean;
            daysUsed: number;
            facts: {
                [key: string]: string | boolean;
            };
            documentCount: number;
            /** Format: date-time */
            publishedAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description Set on a tombstone; title and summary are empty then */
            withdrawnReason: string | null;
            /** Format: uri */
            url: string;
        };
        LogEntryWithDocuments: components["schemas"]["LogEntry"] & {
            documents: components["schemas"]["Document"][];
        };
        DocumentWords: {
            /** @enum {string} */
            state: "unread" | "reading" | "whole" | "part";
            pages: number;
            page: {
                number: number;
                where: components["schemas"]["PlaceInFile"];
                /** @description Words in order; `hit` is what was looked for */
                text: {
                    text: string;
                    hit: boolean;
                }[];
            } | null;
            found: {
                hits: {
                    number: number;
                    where: components["schemas"]["PlaceInFile"];
                    /** @description Words in order; `hit` is what was looked for */
                    excerpt: {
                        text: string;
                        hit: boolean;
                    }[];
                }[];
                pages: number;
                next: number | null;
            } | null;
        };
        Figures: {
            body: string;
            statute: string;
            /** Format: date */
            from: string | null;
            /** Format: date */
            to: string | null;
            received: number | null;
            closed: number | null;
            pending: number | null;
            pendingLate: number | null;
            closedLate: number | null;
            answeredInTime: number | null;
            shareInTime: number | null;
            medianDays: number | null;
            meanDays: number | null;
            percentile90Days: number | null;
            byOutcome: {
                outcome: string;
                count: number | null;
            }[];
            byDisposition: {
                disposition: string;
                count: number | null;
            }[];
            byUnit: {
                received: number | null;
                closed: number | null;
                unit: string;
            }[];
            byMonth: {
                received: number | null;
                closed: number | null;
                month: string;
            }[];
            byExemption: {
                exemption: string;
                count: number | null;
            }[];
            byDaysUsed: {
                days: number;
                count: number;
            }[];
            byStatute: {
                received: number | null;
                closed: number | null;
                statute: string;
                closedLate: number | null;
            }[];
            closedByMonth: {
                month: string;
                closed: number | null;
                closedLate: number | null;
            }[];
            /** Format: date */
            asOf: string;
            backlog: {
                /** @description Calendar days since receipt */
                from: number;
                /** @description Null in the last band, which has no end */
                to: number | null;
                count: number | null;
            }[];
        };
        ReportAnswers: {
            /** @enum {string} */
            form: "cn-annual" | "us-annual" | "us-quarterly" | "uk-statistics" | "figures" | "plain";
            period: string;
            /** @description The `ETag`: send it as `If-Match`. 0: nothing is kept yet */
            version: number;
            /**
             * @description By the place that the `needs` of the report name, as in `personnel` or `texts.problems`
             * @example {
             *       "texts": {
             *         "problems": "Two officers left in May."
             *       },
             *       "exclusions": {
             *         "Highways": 2
             *       }
             *     }
             */
            answers: {
                [key: string]: string | number | null | {
                    [key: string]: string | number | null;
                }[] | {
                    [key: string]: string | number | null | (string | number | null | {
                        [key: string]: string | number | null;
                    })[] | {
                        [key: string]: string | number | null;
                    };
                };
            };
            /**
             * Format: date-time
             * @description Null: nothing is kept yet
             */
            at: string | null;
        };
        Comparison: {
            /** @enum {string} */
            by: "unit" | "body";
            a: string;
            b: string;
            rows: {
                /** @description The slug of the body or the name of the unit; empty for none */
                id: string;
                values: {
                    /** @enum {string} */
                    measure: "received" | "closed" | "closedLate" | "answered" | "shareInTime" | "median" | "mean" | "p90" | "carriedOver" | "pending" | "pendingLate" | "satisfaction" | "documents" | "entries";
                    /** @enum {string} */
                    kind: "count" | "share" | "days" | "score";
                    a: number | null;
                    b: number | null;
                    /** @description b - a; null where one of them is not told */
                    difference: number | null;
                    /** @description (b - a) / a; null of shares and where a is 0 */
                    change: number | null;
                    /** @description The cell of the figures with its cases */
                    path: string[] | null;
                }[];
            }[];
        };
        SavedReport: {
            name: string;
            form: string;
            /** @enum {string} */
            rule: "last-month" | "last-quarter" | "last-year" | "this-year";
            /** @enum {string} */
            locale: "en" | "zh-Hans" | "zh-Hant";
            format: string;
            /** @enum {string} */
            every: "never" | "month" | "quarter" | "year";
            /** @description Of the month, 1 to 28 */
            day: number;
            /** @description Addresses of people of the body who may see reports */
            to: string[];
            id: string;
            /** @description The `ETag`: send it as `If-Match` */
            version: number;
            paused: boolean;
            /** Format: date */
            nextRunOn: string | null;
        };
        FigureTables: {
            body: string;
            from: string | null;
            to: string;
            /** Format: date-time */
            asOf: string;
            /** @description Null: not shown, because the number is small */
            tables: {
                id: string;
                columns: string[];
                rows: {
                    id: string;
                    values: (number | null)[];
                }[];
                total: (number | null)[] | null;
            }[];
        };
        FrozenReport: {
            id: string;
            /** @enum {string} */
            form: "cn-annual" | "us-annual" | "us-quarterly" | "uk-statistics" | "figures" | "plain";
            period: string;
            /** Format: date-time */
            asOf: string;
            definitionVersion: string;
            inputsDigest: string;
            correctsId: string | null;
            changes: {
                path: string[];
                before: number | string | null;
                after: number | string | null;
            }[] | null;
            public: boolean;
            /** Format: date-time */
            madeAt: string;
        };
        WholeReport: components["schemas"]["FrozenReport"] & {
            report: components["schemas"]["Report"];
        };
        /**
         * @description With the fields of its form
         * @example {
         *       "form": "figures",
         *       "body": "riverford"
         *     }
         */
        Report: {
            /** @enum {string} */
            form: "cn-annual" | "us-annual" | "us-quarterly" | "uk-statistics" | "figures" | "plain";
        } & {
            [key: string]: unknown;
        };
        VerifiedReport: {
            equal: boolean;
            sameInputs: boolean;
            sameDefinitions: boolean;
            changes: {
                path: string[];
                before: number | string | null;
                after: number | string | null;
            }[];
        };
        CellCases: {
            path: string[];
            /** @enum {string} */
            kind: "sum" | "over" | "rank" | "told";
            value: number | string | null;
            cases: {
                reference: string;
                times: number;
            }[];
        };
        Sample: {
            seed: string;
            /** @description How many cases it was drawn from */
            of: number;
            cases: {
                reference: string;
                receivedOn: string;
                closedOn: string | null;
                stage: string;
                unit: string | null;
                /** @description SHA-256 of seed, a blank and the reference */
                hash: string;
            }[];
        };
        LongWork: {
            id: string;
            kind: string;
            /** @enum {string} */
            status: "queued" | "running" | "done" | "failed";
            /** @description How many of `total`; both are cases */
            done: number;
            /** @description Null while nobody knows */
            total: number | null;
            /** @description Null until it is done */
            result: components["schemas"]["Report"] | {
                reportId: string;
            } | {
                sha256: string;
                size: number;
                rows: number;
            } | null;
            error: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        Outbox: {
            messages: components["schemas"]["OutboxMessage"][];
            nextCursor: string | null;
        };
        OutboxMessage: {
            id: string;
            kind: string;
            to: string;
            subject: string;
            /** @enum {string} */
            status: "queued" | "sent" | "dead" | "stopped" | "held";
            attempts: number;
            /** Format: date-time */
            queuedAt: string;
            /** Format: date-time */
            sentAt: string | null;
            lastError: string | null;
            /** @description The files that it is sent with, as far as they may still go out then */
            enclosures: {
                documentId: string;
                size: number;
            }[];
        };
        Bodies: {
            bodies: components["schemas"]["Body"][];
        };
        Body: {
            slug: string;
            name: {
                [key: string]: string;
            };
            about: {
                [key: string]: string;
            } | null;
            statute: string;
            timeZone: string;
            email: string | null;
            /** Format: uri */
            url: string;
        };
        Statutes: {
            statutes: components["schemas"]["StatuteSummary"][];
        };
        StatuteSummary: {
            id: string;
            title: {
                [key: string]: string;
            };
            shortTitle: {
                [key: string]: string;
            };
            citation: string;
            jurisdiction: string;
            language: string;
        };
        /** @description The law as data, each parameter with its section: terms, stops, extensions, outcomes */
        Statute: {
            id: string;
            title: {
                [key: string]: string;
            };
            shortTitle: {
                [key: string]: string;
            };
            citation: string;
            jurisdiction: string;
            language: string;
        } & {
            [key: string]: unknown;
        };
        BodySettings: {
            /** @description The `ETag`: send it as `If-Match` */
            version: number;
            slug: string;
            statute: string;
            timeZone: string;
            name: {
                [key: string]: string;
            };
            about: {
                [key: string]: string;
            } | null;
            email: string | null;
            /** @description Working days before the due date */
            reminders: number[];
            approvesOwnWork: boolean;
            closures: string[];
            /**
             * @description The colour on light paper
             * @example #b5301a
             */
            seal: string | null;
            sealDark: string | null;
            logo: {
                mediaType: string;
                width: number;
                height: number;
                /** Format: uri */
                url: string;
            } | null;
            digests: {
                daily: {
                    /** @description From 0 to 23, by the body's clock */
                    hour: number;
                    /** @description Staff ids */
                    to: string[];
                } | null;
                weekly: {
                    /** @description From 0 to 23, by the body's clock */
                    hour: number;
                    /** @description Monday is 1 */
                    weekday: number;
                    /** @description Staff ids */
                    to: string[];
                } | null;
            };
        };
        Casework: {
            /** @description The `ETag`: send it as `If-Match` */
            version: number;
            channels: {
                id: string;
                name: {
                    [key: string]: string;
                };
                /** @enum {string} */
                kind: "portal" | "email" | "post" | "registered-post" | "fax" | "counter" | "hotline" | "transfer-in";
                /** @enum {string} */
                entry: "form" | "email" | "api" | "typed";
                statute?: string;
                closed?: boolean;
            }[];
            units: {
                name: string;
                /** @description Staff ids */
                members: string[];
                head?: string;
            }[];
            topics: string[];
            routes: {
                channel?: string;
                topic?: string;
                unit: string;
            }[];
            approvalSteps: {
                name: string;
                /** @description An empty list is any approver */
                by: "unit-head" | string[];
            }[];
            escalation: {
                /** @description Working days after the due date */
                unitHeadAfter?: number;
                /** @description Working days after the due date */
                headAfter?: number;
                head?: string;
                above?: {
                    name: string;
                    email: string;
                };
            } | null;
            quietHours: {
                /** @description From 0 to 23, by the body's clock */
                from: number;
                /** @description From 0 to 23, by the body's clock */
                to: number;
            } | null;
            /** @description How long after its answer something is published where nobody says a day */
            publishAfter: {
                days: number;
                /** @enum {string} */
                unit: "working-day" | "calendar-day";
            } | null;
            /**
             * @description Under what terms others use what is published; null where none is stated
             * @enum {string|null}
             */
            licence: "cc-by-4.0" | "cc0-1.0" | "ogl-uk-3.0" | "cn-government-information" | null;
            /** @description Looked for in every file of its cases */
            namesToFind: string[];
            /** @description Looked for in every file: # is a digit, ? any character but a space, * any number of them */
            patternsToFind: {
                title: string;
                pattern: string;
            }[];
            /** @description Public figures do not show counts below this */
            smallCounts: number | null;
            /** @description In which enquiries are answered that no law covers */
            term: {
                count: number;
                /** @enum {string} */
                unit: "working-day" | "calendar-day" | "week" | "month" | "hour";
            } | null;
            /** @description What it was before, for what was received until then */
            earlierTerms: {
                /** Format: date */
                until: string;
                term?: {
                    count: number;
                    /** @enum {string} */
                    unit: "working-day" | "calendar-day" | "week" | "month" | "hour";
                };
            }[];
        };
        StaffList: {
            staff: components["schemas"]["Staff"][];
        };
        Staff: {
            id: string;
            name: string;
            email: string;
            roles: ("intake" | "case-officer" | "approver" | "publisher" | "auditor" | "administrator")[];
            /** @enum {string} */
            locale: "en" | "zh-Hans" | "zh-Hant";
            /** @description The `ETag` of the person: send it as `If-Match` */
            version: number;
            /** @description False for who has left */
            active: boolean;
        };
        OfficeHistory: {
            changes: {
                id: string;
                /** Format: date-time */
                at: string;
                /** @description `staff:` with an id, or `system` */
                by: string;
                /** @enum {string} */
                kind: "settings" | "digests" | "staff-added" | "staff-changed" | "staff-left" | "key-made" | "key-ended" | "signed-in" | "signed-out";
                /** @description Whom it is about */
                staffId: string | null;
                /** @description That the row has since; null for keys */
                version: number | null;
                fields: {
                    field: string;
                    /** @description As the field has it */
                    from?: unknown;
                    /** @description As the field has it */
                    to?: unknown;
                }[];
            }[];
            /** @description Give it as `before` for those that are older */
            more: string | null;
        };
        OfficeCalendars: {
            /** @description The last change that is known; a save names it */
            seenSeq: number;
            calendars: {
                calendar: string;
                laws: string[];
                regions: string[];
                /** @description Years whose days a yearly notice decides, and whose list is not held */
                missingYears: number[];
                changes: {
                    calendar: string;
                    region: string | null;
                    /** Format: date */
                    on: string;
                    /**
                     * @description `as-shipped` takes a day back; `year-held`: the whole list of the year of that date is in
                     * @enum {string}
                     */
                    says: "not-worked" | "worked" | "as-shipped" | "year-held" | "year-as-shipped";
                    name: string;
                    /** @description Where it was published */
                    source: string;
                    seq: number;
                    /** Format: date-time */
                    at: string;
                    by: string;
                    /** @description False where a later change took its place */
                    counts: boolean;
                }[];
            }[];
        };
        CalendarPlan: {
            /** @description The last change that is known; a save names it */
            seenSeq: number;
            /** @description What would be added */
            fresh: {
                calendar: string;
                region: string | null;
                /** Format: date */
                on: string;
                /**
                 * @description `as-shipped` takes a day back; `year-held`: the whole list of the year of that date is in
                 * @enum {string}
                 */
                says: "not-worked" | "worked" | "as-shipped" | "year-held" | "year-as-shipped";
                name: string;
                /** @description Where it was published */
                source: string;
            }[];
            /** @description What the calendar says already */
            already: {
                day: {
                    calendar: string;
                    region: string | null;
                    /** Format: date */
                    on: string;
                    /**
                     * @description `as-shipped` takes a day back; `year-held`: the whole list of the year of that date is in
                     * @enum {string}
                     */
                    says: "not-worked" | "worked" | "as-shipped" | "year-held" | "year-as-shipped";
                    name: string;
                    /** @description Where it was published */
                    source: string;
                };
                name: string;
            }[];
            /** @description Days that are past: they move only what is open still */
            past: {
                calendar: string;
                region: string | null;
                /** Format: date */
                on: string;
                /**
                 * @description `as-shipped` takes a day back; `year-held`: the whole list of the year of that date is in
                 * @enum {string}
                 */
                says: "not-worked" | "worked" | "as-shipped" | "year-held" | "year-as-shipped";
                name: string;
                /** @description Where it was published */
                source: string;
            }[];
            /** @description Open requests that would have another due date */
            open: {
                body: string;
                reference: string;
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            }[];
            /** @description Closed requests that would have had another due date; they keep theirs */
            closed: {
                body: string;
                reference: string;
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            }[];
            /** @description How many at other bodies of the installation */
            elsewhere: {
                open: number;
                closed: number;
            };
        };
        CalendarSaved: {
            added: number;
            /** @description Open requests that have another due date now */
            moved: number;
        };
        SavedViews: {
            views: components["schemas"]["SavedView"][];
        };
        SavedView: {
            id: string;
            name: string;
            /**
             * @description As `GET /requests` takes it
             * @example due=overdue&unit=mine
             */
            query: string;
            /** @description Everybody in the body has it */
            forAll: boolean;
            /** Format: date-time */
            createdAt: string;
            /** @description The `ETag`: send it as `If-Match` */
            version: number;
        };
        TasksPage: {
            tasks: components["schemas"]["Task"][];
            /** @description Null on the last page; also in `Link: rel="next"` */
            nextCursor: string | null;
        };
        Task: {
            id: string;
            /** @description Null once erased */
            text: string | null;
            /** Format: date */
            dueOn: string;
            assigneeId: string | null;
            unit: string | null;
            reference: string;
            subject: string;
            stage: string;
        };
        Board: {
            /** Format: date */
            today: string;
            /** Format: date */
            weekEnd: string;
            columns: {
                /** @enum {string} */
                name: "overdue" | "today" | "week" | "stopped" | "approval" | "unassigned";
                /** @description Counted up to 1000 */
                count: number;
                /** @description The most pressing of them */
                requests: components["schemas"]["LedgerRow"][];
            }[];
        };
        PublicationProposals: {
            proposals: (components["schemas"]["LedgerRow"] & {
                /** @description How many requests ask for the same */
                askedBy: number;
                /** @description Why something was not published on its day: codes of problems */
                held: string[];
            })[];
        };
        ScheduledPublications: {
            publications: (components["schemas"]["LedgerRow"] & {
                /** @description On which something is published */
                days: string[];
            })[];
        };
        Satisfaction: {
            /** @description Null where nobody answered, or fewer than the body shows */
            all: {
                name: string;
                count: number;
                average: number;
                shareGood: number;
            } | null;
            byUnit: {
                name: string;
                count: number;
                average: number;
                shareGood: number;
            }[];
            byStatute: {
                name: string;
                count: number;
                average: number;
                shareGood: number;
            }[];
            byYear: {
                name: string;
                count: number;
                average: number;
                shareGood: number;
            }[];
            comments: {
                reference: string;
                subject: string;
                /** Format: date */
                on: string;
                score: number;
                comment: string | null;
            }[];
        };
        WaitingLetters: {
            letters: components["schemas"]["WaitingLetter"][];
            /** @description Null on the last page; also in `Link: rel="next"` */
            nextCursor: string | null;
        };
        WaitingLetter: {
            id: string;
            /** @enum {string} */
            kind: "message" | "bounce" | "auto-reply";
            /** @description Empty where it names nobody */
            from: string;
            to: string;
            subject: string;
            /** Format: date-time */
            receivedAt: string;
            /**
             * @description Whether the trusted mail server vouches for the sender's address
             * @enum {string}
             */
            authentication: "pass" | "fail" | "none";
            /** @description `unreadable`: it could not be read safely, and is kept as it arrived (`/intake/{id}/message`) */
            warnings: {
                code: string;
                message: string;
            }[];
            /** @description The reference of the request that it may belong to */
            suggestion: string | null;
        };
        LetterOfIntake: components["schemas"]["WaitingLetter"] & {
            /**
             * @description `filed`: it is on the request `reference`; `discarded`: with a `reason`
             * @enum {string}
             */
            status: "waiting" | "filed" | "discarded";
            /** @description Of the message as it arrived, in bytes */
            size: number;
            /** @description What the sender wrote, above what they quote */
            text: string;
            quoted: string;
            attachments: {
                name: string;
                mediaType: string;
                size: number;
            }[];
            reference: string | null;
            reason: string | null;
            /** Format: date-time */
            settledAt: string | null;
            /** @description A staff id */
            settledBy: string | null;
            /** @description Requests of the body that seem to ask for the same */
            similar: {
                reference: string;
                subject: string;
                stage: string;
                /** Format: date */
                receivedOn: string;
            }[];
            /** @description What the log holds already that it seems to ask for */
            published: {
                reference: string;
                title: string;
                /** Format: uri */
                url: string;
            }[];
        };
        PlacedLetter: {
            reference: string;
        };
        DiscardedLetter: {
            id: string;
            reason: string | null;
            /** Format: date-time */
            settledAt: string | null;
        };
        CalendarAddress: {
            /**
             * Format: uri
             * @description It holds a secret, and is told once
             */
            url: string;
        };
        LedgerFile: {
            sha256: string;
            header: string[];
            /** @description The first rows */
            rows: string[][];
            mapping: {
                /** @description By the file's name of a column: ours, or empty where the column is left out */
                columns: {
                    [key: string]: string;
                };
                statute: string;
                dates: string;
            };
            /** @description Whether a file of the same columns was imported as this says */
            remembered: boolean;
            /** @description Of what is remembered, for `If-Match`; 0 where nothing is */
            version: number;
        };
        Import: {
            id: string;
            /** @enum {string} */
            status: "queued" | "running" | "done" | "failed";
            done: number;
            /** @description Null while nobody knows how many rows there are */
            total: number | null;
            asked: {
                sha256: string;
                statute: string;
                /** @description By the file's name of a column: ours, or empty where the column is left out */
                columns: {
                    [key: string]: string;
                };
                dates: string;
                dryRun: boolean;
                skipBad: boolean;
                accept: ("open" | "outcomes" | "contradictions")[];
            };
            result: {
                rows: number;
                /** @description Of a dry run: how many would be */
                imported: number;
                /** @description Rows that the ledger holds already */
                already: number;
                rejectedCount: number;
                /** @description The first 200. The header is row 1 */
                rejected: {
                    row: number;
                    column: string;
                    value: string;
                    code: string;
                    message: string;
                }[];
                /** @description What the ledger does not say. Nothing is imported before `accept` names each */
                questions: {
                    /** @enum {string} */
                    code: "open" | "outcomes" | "contradictions";
                    accepted: boolean;
                    message: string;
                }[];
                /** @description Rows that are no requests, such as totals, and the first of them */
                left: {
                    count: number;
                    rows: {
                        row: number;
                        text: string;
                    }[];
                };
                /** @description Wordings of an outcome that nobody knows */
                unknownOutcomes: {
                    words: string;
                    rows: number;
                }[];
            } | null;
            error: string | null;
            startedBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        Imports: {
            imports: components["schemas"]["Import"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listRequests: {
        parameters: {
            query?: {
                /** @description Where a request stands: `open`, `stopped`, `closed` ... */
                state?: "open" | "running" | "stopped" | "paused" | "waiting" | "drafted" | "approved" | "closed" | "answered" | "withdrawn" | "abandoned" | "transferred";
                /** @description Open requests that are overdue, due today, or due until the end of this week */
                due?: "overdue" | "today" | "week";
                dueFrom?: string;
                dueTo?: string;
                /** @description The id of a statute */
                law?: string;
                /** @description A unit by its name; `mine` for those in which you work */
                unit?: string;
                /** @description A staff id; `me`, or `nobody` */
                officer?: string;
                /** @description A kind of channel (portal, email, post, registered-post, fax, counter, hotline, transfer-in), or `own:` and the id of one of the body's own */
                channel?: string;
                /** @description One of the topics of the body */
                topic?: string;
                /** @description The id of an outcome of the law */
                outcome?: string;
                /** @description Received on this day or later */
                from?: string;
                /** @description Received on this day or earlier */
                to?: string;
                /** @description Closed in this calendar year */
                closed?: "year";
                /** @description Part of the subject or of a number, or words to search for */
                q?: string;
                /** @description The id of a saved view: what else is given narrows it down */
                view?: string;
                /** @description Stages, separated by commas: open, drafted, approved, answered, withdrawn, abandoned, transferred */
                stage?: string;
                /** @description A staff id; as `officer` */
                assignee?: string;
                dueBefore?: string;
                /** @description `due` unless asked otherwise */
                sort?: "due" | "received" | "reference" | "changed";
                dir?: "asc" | "desc";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the ledger; `Link: rel="next"` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerPage"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fileRequest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRequest"];
            };
        };
        responses: {
            /** @description Filed; `Location` is its address here */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmittedRequest"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportLedger: {
        parameters: {
            query?: {
                /** @description Where a request stands: `open`, `stopped`, `closed` ... */
                state?: "open" | "running" | "stopped" | "paused" | "waiting" | "drafted" | "approved" | "closed" | "answered" | "withdrawn" | "abandoned" | "transferred";
                /** @description Open requests that are overdue, due today, or due until the end of this week */
                due?: "overdue" | "today" | "week";
                dueFrom?: string;
                dueTo?: string;
                /** @description The id of a statute */
                law?: string;
                /** @description A unit by its name; `mine` for those in which you work */
                unit?: string;
                /** @description A staff id; `me`, or `nobody` */
                officer?: string;
                /** @description A kind of channel (portal, email, post, registered-post, fax, counter, hotline, transfer-in), or `own:` and the id of one of the body's own */
                channel?: string;
                /** @description One of the topics of the body */
                topic?: string;
                /** @description The id of an outcome of the law */
                outcome?: string;
                /** @description Received on this day or later */
                from?: string;
                /** @description Received on this day or earlier */
                to?: string;
                /** @description Closed in this calendar year */
                closed?: "year";
                /** @description Part of the subject or of a number, or words to search for */
                q?: string;
                /** @description The id of a saved view: what else is given narrows it down */
                view?: string;
                /** @description Stages, separated by commas: open, drafted, approved, answered, withdrawn, abandoned, transferred */
                stage?: string;
                /** @description A staff id; as `officer` */
                assignee?: string;
                dueBefore?: string;
                /** @description `due` unless asked otherwise */
                sort?: "due" | "received" | "reference" | "changed";
                dir?: "asc" | "desc";
                format?: "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, sent while it is made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request; `ETag` for `If-Match` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestStatus"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEvent"];
            };
        };
        responses: {
            /** @description Recorded; the request as it is now */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestStatus"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewRequest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRequest"];
            };
        };
        responses: {
            /** @description What would follow */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestPreview"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEvent"];
            };
        };
        responses: {
            /** @description What would follow */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepPreview"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionToPreview"];
            };
        };
        responses: {
            /** @description The letter and the checks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionPreview"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWhatIf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What each would do to the clock */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIf"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLetters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The letters with their texts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letters"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSimilarRequests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most six */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarRequests"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
                /** @description Its number, or `draft` */
                letter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The letter */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letter"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLetterPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
                /** @description Its number, or `draft` */
                letter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The PDF */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChangesSinceVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lines of its history that are new */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesSince"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far you have read it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Visit"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachDocument: {
        parameters: {
            query?: {
                /** @description The file's name, where the body is the file itself */
                name?: string;
                /** @description A civil date; today where left out */
                on?: string;
                /** @description The `seq` of the event that it belongs to */
                event?: number;
                secret?: string;
            };
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Attached; the request as it is now */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestStatus"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookThroughDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Findings"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FilesToApprove"];
            };
        };
        responses: {
            /** @description Recorded; the request as it is now */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestStatus"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keepFindings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindingsToKeep"];
            };
        };
        responses: {
            /** @description Recorded; the request as it is now */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestStatus"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUploads: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The uploads */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Upload"][];
                    };
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/offset+octet-stream": string;
            };
        };
        responses: {
            /** @description Begun; `Location` is where the next piece goes */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    describeUploads: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The headers say it */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The upload */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    continueUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/offset+octet-stream": string;
            };
        };
        responses: {
            /** @description Written down; `Upload-Offset` says where the next piece begins */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentPages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The size of each page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPages"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentPagePicture: {
        parameters: {
            query?: {
                /** @description In pixels */
                width?: number;
            };
            header?: never;
            path: {
                id: string;
                /** @description From 1 */
                page: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentPageWords: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                /** @description From 1 */
                page: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order in which they are read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageWords"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findInDocuments: {
        parameters: {
            query?: {
                /** @description Words as they stand in the text */
                q?: string;
                /** @description `#` is a digit, `?` any one character but a space, `*` any number of them; `\` takes their meaning */
                pattern?: string;
                /** @description A kind of personal data */
                kind?: "any" | "name" | "e-mail" | "telephone" | "identity-number" | "bank-account" | "address" | "vehicle-plate" | "date-of-birth" | "pattern";
                wholeWords?: "true" | "false";
                /** @description In all documents of the case */
                everywhere?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each place, with the words around it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundInDocuments"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRedaction: {
        parameters: {
            query?: {
                /** @description A `version`: only what changed after it is wanted */
                since?: number | null;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The redaction as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Redaction"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveRedactionMarks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarksToSave"];
            };
        };
        responses: {
            /** @description Saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedMarks"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markCells: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CellsToMark"];
            };
        };
        responses: {
            /** @description Saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedMarks"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markFoundPlaces: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlacesToMark"];
            };
        };
        responses: {
            /** @description How many marks were made, by document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkedFound"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRedactionGaps: {
        parameters: {
            query?: {
                /** @description From 1; all pages where it is left out */
                page?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Marks with the names that fit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedactionGaps"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitRedaction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedactionToSubmit"];
            };
        };
        responses: {
            /** @description The redaction as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Redaction"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnRedaction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedactionToReturn"];
            };
        };
        responses: {
            /** @description The redaction as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Redaction"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveRedaction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedactionVersion"];
            };
        };
        responses: {
            /** @description The redaction as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Redaction"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopenRedaction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedactionVersion"];
            };
        };
        responses: {
            /** @description The redaction as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Redaction"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatementOfCuts: {
        parameters: {
            query?: {
                format?: "json" | "csv" | "pdf";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statement */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementOfCuts"];
                    "text/csv": string;
                    "application/pdf": string;
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProofOfCuts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The salt, the hashes and the list of boxes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofOfCuts"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    copyDocument: {
        parameters: {
            query?: {
                /** @description A text or a CSV file becomes PDF, on which boxes are drawn, and no text again */
                asPages?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The work; `Location` says where to ask how far it is */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CopyWork"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCopyWork: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                work: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The work */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CopyWork"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentSheet: {
        parameters: {
            query?: {
                /** @description Its name; the first one where left out */
                sheet?: string;
                /** @description Rows before it are passed over */
                fromRow?: number | null;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the sheet shows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetToCut"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLog: {
        parameters: {
            query?: {
                body?: string;
                outcome?: string;
                /** @description Of receipt */
                year?: number;
                /** @description Searched as on the page of the log; what was taken back is not found */
                q?: string;
                /** @description Of a search: `relevance` unless asked */
                sort?: "relevance" | "newest";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the log; `Link: rel="next"` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogPage"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLogEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogEntryWithDocuments"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchDocument: {
        parameters: {
            query?: {
                /** @description Looked for in this document */
                q?: string;
                page?: number;
                start?: number | null;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Words as far as they are read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentWords"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followLogEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    /**
                     * @default en
                     * @enum {string}
                     */
                    locale?: "en" | "zh-Hans" | "zh-Hant";
                };
            };
        };
        responses: {
            /** @description A message that asks for a confirmation is on its way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmFollowing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The end of the link in the message that asks */
                    token: string;
                };
            };
        };
        responses: {
            /** @description The address follows the entry from now on */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopFollowing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The end of the stop link in every message */
                    token: string;
                };
            };
        };
        responses: {
            /** @description Whoever the token stood for is forgotten */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatistics: {
        parameters: {
            query: {
                body: string;
                from?: string;
                to?: string;
                /** @description The figures as the records stood then; otherwise now */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Figures"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReportAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                form: "cn-annual" | "us-annual" | "us-quarterly" | "uk-statistics" | "figures" | "plain";
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answers that are kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportAnswers"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putReportAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                form: "cn-annual" | "us-annual" | "us-quarterly" | "uk-statistics" | "figures" | "plain";
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: string | number | null | {
                        [key: string]: string | number | null;
                    }[] | {
                        [key: string]: string | number | null | (string | number | null | {
                            [key: string]: string | number | null;
                        })[] | {
                            [key: string]: string | number | null;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description The answers that are kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportAnswers"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    comparePeriods: {
        parameters: {
            query: {
                by?: "unit" | "body";
                /** @description Needed for units; without it all bodies are compared */
                body?: string;
                /** @description 2024, 2024Q3 or 2024-07 */
                a: string;
                b: string;
                /** @description By comma, of received, closed, closedLate, answered, shareInTime, median, mean, p90, carriedOver, pending, pendingLate, satisfaction, documents, entries */
                measures?: string;
                format?: "json" | "csv";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The comparison */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReportSchedules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        schedules: components["schemas"]["SavedReport"][];
                    };
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addReportSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    form: "cn-annual" | "us-annual" | "us-quarterly" | "uk-statistics" | "figures" | "plain";
                    /** @enum {string} */
                    rule: "last-month" | "last-quarter" | "last-year" | "this-year";
                    /** @enum {string} */
                    locale: "en" | "zh-Hans" | "zh-Hant";
                    /** @enum {string} */
                    format: "json" | "csv" | "xlsx" | "xml" | "html" | "docx" | "pdf";
                    /** @enum {string} */
                    every?: "never" | "month" | "quarter" | "year";
                    /** @description Of the month, 1 to 28 */
                    day?: number;
                    /** @description Addresses of people of the body who may see reports */
                    to?: string[];
                };
            };
        };
        responses: {
            /** @description The saved report */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedReport"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putReportSchedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    form: "cn-annual" | "us-annual" | "us-quarterly" | "uk-statistics" | "figures" | "plain";
                    /** @enum {string} */
                    rule: "last-month" | "last-quarter" | "last-year" | "this-year";
                    /** @enum {string} */
                    locale: "en" | "zh-Hans" | "zh-Hant";
                    /** @enum {string} */
                    format: "json" | "csv" | "xlsx" | "xml" | "html" | "docx" | "pdf";
                    /** @enum {string} */
                    every?: "never" | "month" | "quarter" | "year";
                    /** @description Of the month, 1 to 28 */
                    day?: number;
                    /** @description Addresses of people of the body who may see reports */
                    to?: string[];
                };
            };
        };
        responses: {
            /** @description The saved report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedReport"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setReportScheduleState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    state: "active" | "paused" | "removed";
                };
            };
        };
        responses: {
            /** @description The saved report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedReport"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFigures: {
        parameters: {
            query: {
                body: string;
                from?: string;
                to?: string;
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures as tables */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureTables"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReports: {
        parameters: {
            query: {
                body: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reports */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reports: components["schemas"]["FrozenReport"][];
                    };
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReport: {
        parameters: {
            query?: {
                format?: "json" | "csv" | "xlsx" | "xml" | "html" | "docx" | "pdf";
                locale?: "en" | "zh-Hans" | "zh-Hant";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeReport"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Equal, or what differs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifiedReport"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeReport: {
        parameters: {
            query?: {
                as_of?: string;
                format?: "json" | "csv" | "xlsx" | "xml" | "html" | "docx" | "pdf";
                locale?: "en" | "zh-Hans" | "zh-Hant";
            };
            header?: never;
            path: {
                form: "cn-annual" | "us-annual" | "us-quarterly" | "uk-statistics" | "figures" | "plain";
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/xml": string;
                    "text/html": string;
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    freezeReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                form: "cn-annual" | "us-annual" | "us-quarterly" | "uk-statistics" | "figures" | "plain";
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    as_of?: string;
                    public?: boolean;
                    /** @description Publishes it though the records do not say how some requests ended, or what else it asks */
                    acceptNotRecorded?: boolean;
                    /** @description The id of the report that it corrects */
                    corrects?: string;
                };
            };
        };
        responses: {
            /** @description The report */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrozenReport"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCellCases: {
        parameters: {
            query: {
                cell: string;
                as_of?: string;
            };
            header?: never;
            path: {
                form: "cn-annual" | "us-annual" | "us-quarterly" | "uk-statistics" | "figures" | "plain";
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cell and its cases */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CellCases"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportCases: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                /** @description A name for the export: under the same name a case has the same pseudonym */
                export?: string;
                format?: "csv" | "jsonl" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, sent while it is made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/jsonl": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportEvents: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                /** @description A name for the export: under the same name a case has the same pseudonym */
                export?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One event a line, sent while it is made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": string;
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sampleCases: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                seed?: string;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sample, and the seed it was drawn by */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sample"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startWork: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "make-report" | "freeze-report" | "export";
                    input: {
                        /** @enum {string} */
                        form?: "cn-annual" | "us-annual" | "us-quarterly" | "uk-statistics" | "figures" | "plain";
                        period?: string | {
                            from?: string;
                            to?: string;
                        };
                        /** Format: date-time */
                        asOf?: string;
                        public?: boolean;
                        corrects?: string | null;
                        /** @enum {string} */
                        file?: "cases.csv" | "cases.jsonl" | "cases.xlsx" | "events.jsonl";
                        name?: string;
                    };
                };
            };
        };
        responses: {
            /** @description The work */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LongWork"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWork: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The work */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LongWork"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWorkFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/jsonl": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOutbox: {
        parameters: {
            query?: {
                status?: "queued" | "sent" | "dead" | "stopped" | "held";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The messages, without their words */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outbox"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendMessageAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It waits to be sent */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBodies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bodies */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bodies"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStatutes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The laws */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statutes"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The law */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statute"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendSignInLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInLinkRequest"];
            };
        };
        responses: {
            /** @description If somebody works here under this address, the link is on its way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBodySettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BodySettings"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeBodySettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BodyChange"];
            };
        };
        responses: {
            /** @description The settings as they are now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BodySettings"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBodyLogo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/png": string;
                "image/jpeg": string;
                "image/svg+xml": string;
            };
        };
        responses: {
            /** @description The settings as they are now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BodySettings"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeDigests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DigestsChange"];
            };
        };
        responses: {
            /** @description The settings as they are now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BodySettings"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAssignment"];
            };
        };
        responses: {
            /** @description What became of each */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assigned: string[];
                        refused: {
                            reference: string;
                            problem: components["schemas"]["Problem"];
                        }[];
                    };
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCasework: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Casework"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCasework: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseworkChange"];
            };
        };
        responses: {
            /** @description The settings as they are now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Casework"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffList"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffMember"];
            };
        };
        responses: {
            /** @description The person as they are now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Staff"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endStaffAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person, no longer active */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Staff"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOfficeChanges: {
        parameters: {
            query?: {
                before?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeHistory"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCalendarDays: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendars */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficeCalendars"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addCalendarDays: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarDaysToSave"];
            };
        };
        responses: {
            /** @description What was saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarSaved"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewCalendarDays: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarDays"];
            };
        };
        responses: {
            /** @description What would change; nothing is saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPlan"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCalendarFile: {
        parameters: {
            query: {
                calendar: string;
                region?: string;
                /** @description Needed where the file does not say it */
                source?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "text/calendar": string;
            };
        };
        responses: {
            /** @description What would change; nothing is saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPlan"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViews"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewView"];
            };
        };
        responses: {
            /** @description Saved */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The view as it was */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /** @description Yours and your units', or the body's */
                whose?: "mine" | "all";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tasks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TasksPage"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBoard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Of each how many there are, and the most pressing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPublicationProposals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most twelve */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationProposals"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listScheduledPublications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most twelve requests */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduledPublications"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSatisfaction: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures, and the latest comments */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Satisfaction"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIntake: {
        parameters: {
            query?: {
                status?: "waiting" | "discarded";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingLetters"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIntakeLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The letter */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterOfIntake"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIntakeMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message, as `application/octet-stream` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openRequestFromLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenedLetter"];
            };
        };
        responses: {
            /** @description The new request */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacedLetter"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachLetterToRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinedLetter"];
            };
        };
        responses: {
            /** @description The request that it is on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacedLetter"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardedLetterReason"];
            };
        };
        responses: {
            /** @description Put away */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscardedLetter"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeCalendarAddress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The address */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarAddress"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endCalendarAddress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It works no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadLedger: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description Its first rows, and what each column is taken for */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerFile"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLedgerFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerFile"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Imports"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewImport"];
            };
        };
        responses: {
            /** @description Started; `Location` says where it is followed */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendMyRequests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInLinkRequest"];
            };
        };
        responses: {
            /** @description If requests were made with this address, their links are on the way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The end of the stop link */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They stop; said twice, they stay so */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The end of the stop link */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They go out again */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Another problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
