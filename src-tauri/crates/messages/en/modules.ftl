# Modules and their materials.
delivery-in_person = In person
delivery-virtual_live = Virtual, live
delivery-self_paced = Self-paced
delivery-blended = Blended
material-kind-document = Document
material-kind-slides = Slides
material-kind-video = Video
material-kind-quick_reference = Quick reference
material-kind-exercise_script = Exercise script
material-kind-link = Link
material-state-draft = Draft
material-state-expert_review = Expert review
material-state-update = Update
material-state-owner_approval = Owner approval
material-state-approved = Approved
material-state-outdated = Outdated
review-decision-agreed = Agreed
review-decision-changes_asked = Changes asked for

row-module = module
row-module_process = process of a module
row-module_group = audience of a module
row-module_prerequisite = prerequisite of a module
row-material = material
row-material_reviewer = reviewer of a material
row-module_step = step of a run sheet
row-module_check = line of a checklist
row-module_task = timed task of a module

change-module-added = Module { $title } added
change-module-saved = Module { $title } changed
change-module-deleted = Module { $title } removed
change-module-plan = Run sheet, checklist and timed tasks of { $title } changed
change-module-version = { $outdated ->
    [0] { $title }: version { $version } begun; every approved material stays as it is
    [one] { $title }: version { $version } begun; one material to be approved again
   *[other] { $title }: version { $version } begun; { $outdated } materials to be approved again
  }
change-material-added = Material { $title } added
change-material-saved = Material { $title } changed
change-material-deleted = Material { $title } removed
change-material-moved = { $title }: { $state }
change-material-reviewed = { $by } on { $title }: { $decision }

## Missing until a module is approved
module-missing-materials = No material yet
module-missing-approval = { $title }: { $state }
module-missing-version = { $title }: approved for version { $approved }, not for version { $version }
module-missing-language = No { $kind } in { $language }
module-builds-on-newer = Builds on { $module }, which has had version { $version } since { $date }. Check whether this module still fits, then begin its next version.

## A module
module-title-missing = Give the module a title.
module-title-taken = There is already a module called { $title }. Choose another title.
module-summary-too-long = Shorten the summary to at most 4,000 characters.
module-minutes-range = Give a length from 1 to 9,600 minutes.
module-capacity-range = Give from 1 to 10,000 people, or leave the field empty.
module-pass-range = Give a percentage from 1 to 100, or leave the field empty.
module-language-unknown = “{ $language }” is no language tag. Write it as en, nb or pt-BR.
module-owner-gone = This person is not there any more. Choose another owner.
module-process-gone = One of the processes is not there any more. Choose again.
module-group-gone = One of the user groups is not there any more. Choose again.
module-prerequisite-gone = One of the modules is not there any more. Choose again.
module-prerequisite-circle = { $module } itself needs this module first. Choose another prerequisite.
module-links-many = Choose at most 1,000.
module-has-sessions = { $count ->
    [one] { $title } has one session to come. Cancel it, then remove the module.
   *[other] { $title } has { $count } sessions to come. Cancel them, then remove the module.
  }
module-unchanged-not-approved = Only materials that are approved for this version can stay unchanged. Leave the others out.
module-dependants-stale = { $count ->
    [one] This module builds on it; check whether it still fits: { $modules }
   *[other] These { $count } modules build on it; check whether they still fit: { $modules }
  }
module-version-sessions = { $count ->
    [one] One session to come will be given with version { $version }.
   *[other] { $count } sessions to come will be given with version { $version }.
  }

## Run sheet, checklist, timed tasks
module-plan-lines-many = Keep to at most 200 lines.
module-plan-length = The run sheet takes { $minutes } minutes, the module { $planned }.
module-line-title-missing = Give this line a title, or remove it.
module-line-title-long = Shorten the title to at most 200 characters.
module-line-text-long = Shorten the text to at most 4,000 characters.
module-line-gone = This line is not there any more. Reload, then change it.
module-step-minutes-range = Give at most 1,440 minutes.
module-task-seconds-range = Give a target time from 1 second to 4 hours.

## A material
material-title-missing = Give the material a title.
material-link-missing = Give the address of the page.
material-link-bad = Give a web address that begins with https:// or http://.
material-link-no-file = A link has no file. Take the file away, or choose another kind.
material-effort-range = Give at most 1,000,000 minutes.
material-author-gone = This person is not there any more. Choose another author.
material-reviewer-gone = One of the reviewers is not there any more. Choose again.
material-reviewers-many = Choose at most 50 reviewers.
material-file-program = { $name } is a program. Materials are documents, slides, videos and the like; put it in a document or link to it.
material-file-gone = { $name } was not found. Choose the file again.
material-file-unreadable = { $name } could not be read: { $detail }
material-file-too-large = { $name } is larger than { $largest } MB. Make it smaller, or give a link to where it lies.
material-file-empty = { $name } is empty. Choose another file.
material-file-not-here = The file of { $title } is not on this laptop. Choose it again, or ask the author for it.
material-approval-gone = { $title } has new content and must be approved again.
material-no-way = { $title } cannot go from { $from } to { $to }. Choose one of the steps offered.
material-nothing-there = { $title } has neither a file nor a link yet. Add one first.
material-no-file = { $title } has no file to copy.
material-no-owner = Nobody owns { $module }. Say who does; only the owner approves.
material-not-owner = Only { $owner }, who owns { $module }, approves. Ask them to, or say at the top right that they are at this laptop.
material-no-reviewers = Nobody is asked to review it. Name the reviewers.
material-not-agreed = { $count ->
    [one] This reviewer has not agreed: { $names }
   *[other] These reviewers have not agreed: { $names }
  }
material-review-who = Say who is at this laptop, then give the review.
material-not-asked = You are not asked to review { $title }. Whoever looks after the module can name you as a reviewer.
material-not-in-review = { $title } is not with the experts now but at: { $state }.
material-review-note-missing = Say what should change.
material-not-opened = The laptop has no program to open this with, or it could not be started: { $detail }

## As evidence of readiness
evidence-module = { $module }, version { $version }: all materials approved
evidence-delivery-led = Gave a session of { $module }
evidence-delivery-assisted = Helped to give a session of { $module }
evidence-delivery-rated = Gave a session of { $module }, rated { $rating }
evidence-delivery-rehearsed = Rehearsed { $module }, rated { $rating }

## On the command line
cli-kind-material = material
cli-no-modules = There is no module yet. Make one with: understudy modules add TITLE
cli-no-materials = This module has no material yet. Add one with: understudy modules material add MODULE TITLE --file FILE
cli-column-owner = Owner
cli-column-approved = Approved
cli-column-open = Open
cli-column-material = Material
cli-column-language = Language
cli-column-state = State
cli-column-reviewers = Reviewers
cli-column-needed-by = Needed by
cli-column-file = File
cli-column-step = Step
