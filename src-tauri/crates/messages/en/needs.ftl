# Needs: topics, depths, gaps, exemptions.
row-topic = topic
row-need = need
row-module_topic = topic of a module
row-training_exemption = reason for no training

change-needs-set = { $count ->
    [one] Need set
   *[other] { $count } needs set
}
change-needs-proposed = { $count ->
    [one] { $count } need taken from the risk areas
   *[other] { $count } needs taken from the risk areas
}
change-topic-saved = Topic { $name } saved
change-topic-of-process = Topic of a process saved
change-topics-added = { $count ->
    [one] { $count } topic added
   *[other] { $count } topics added
}
change-topic-deleted = Topic { $name } removed
change-topic-taught = What { $module } teaches was saved
change-exempted = Reason for no training of { $group } recorded
change-exemption-taken-back = Reason for no training of { $group } taken back

needs-too-many = Set at most 50,000 needs at once.
needs-depth-range = Give a depth from 1 to 3.
needs-text-too-long = Shorten this to at most 2,000 characters.
needs-exemption-past = This day is past. Choose one to come, or none.
needs-topic-name-missing = Give the topic a name.
needs-topic-taken = There is already such a topic.
needs-process-gone = This process is not there any more.

needs-depth-0 = nothing
needs-depth-1 = aware
needs-depth-2 = practise
needs-depth-3 = expert

need-gap-untaught = Not taught
need-gap-unassigned = Not for this group
need-gap-unscheduled = Too few seats

needs-gap-untaught = No module teaches { $topic }. Make one, or say which module teaches it.
needs-gap-shallow = { $group } must reach “{ $depth }” in { $topic }; the modules reach “{ $taught }”. Deepen one, or make another.
needs-gap-unassigned = { $module } teaches { $topic }, but is not for { $group }. Add the group to the module.
needs-gap-seats = { $count ->
    [one] { $count } person of { $group } finds no seat in { $module } before cutover. Schedule another session.
   *[other] { $count } people of { $group } find no seat in { $module } before cutover. Schedule another session.
}
needs-gap-session = No session of { $module } has a seat for { $group } before cutover. Schedule one.

needs-training-scheduled = Scheduled
needs-training-planned = Planned, no seat yet
needs-training-shadowing = By shadowing
needs-training-exempt = No training, with a reason
needs-training-expired = The reason does not hold
needs-training-expired-on = The reason expired on { $expired }
needs-training-nothing = No training, no reason

needs-reach-affected = Affected
needs-reach-unjudged = Not judged yet
needs-reach-unaffected = Not affected
