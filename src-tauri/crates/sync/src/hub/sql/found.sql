SELECT understudy.found($1, $2)
