SELECT understudy.admit($1, $2, $3, $4)
