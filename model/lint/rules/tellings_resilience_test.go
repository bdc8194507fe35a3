package rules_test

var resilienceTellings = []telling{}
