@echo off
rem Starts the Sanad workstation, building first what is not built. "sanad --help" lists the commands.
setlocal EnableDelayedExpansion
set "HERE=%~dp0"
set "NEED=25"
set "JDK="
for %%H in ("%SANAD_JDK%" "%JAVA_HOME%") do call :try "%%~H"
for /d %%H in ("%ProgramFiles%\Eclipse Adoptium\jdk-%NEED%*" "%ProgramFiles%\Java\jdk-%NEED%*" "%ProgramFiles%\Microsoft\jdk-%NEED%*" "%ProgramFiles%\Zulu\zulu-%NEED%*" "%ProgramFiles%\Amazon Corretto\jdk%NEED%*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\jdk-%NEED%*" "%USERPROFILE%\.jdks\*%NEED%*") do call :try "%%~H"
if not defined JDK (
  echo Sanad needs JDK %NEED%: install Temurin %NEED% from adoptium.net, or point SANAD_JDK at one. 1>&2
  exit /b 69
)
set "MODULE=desktop-app"
set "MAIN=dev.sanad.desktop.Launcher"
if /i "%~1"=="bench" (
  set "MODULE=benchmarks"
  set "MAIN=dev.sanad.benchmarks.Bench"
)
if not exist "%HERE%%MODULE%\target\libs\.built" (
  where mvn >nul 2>nul || (
    echo Sanad is not built yet and Maven is not installed: install Maven 3.8.6 or newer. 1>&2
    exit /b 69
  )
  echo Building Sanad ^(the first time takes a few minutes^) ... 1>&2
  pushd "%HERE%"
  set "JAVA_HOME=%JDK%"
  call mvn -B -q -Pfast -DskipTests -pl %MODULE% -am package 1>&2 || (
    popd
    echo The build failed; the lines above say why. 1>&2
    exit /b 70
  )
  popd
  type nul > "%HERE%%MODULE%\target\libs\.built"
)
for %%J in ("%HERE%desktop-app\target\desktop-app-*.jar") do set "APPJAR=%%~J"
for %%J in ("%HERE%%MODULE%\target\%MODULE%-*.jar") do set "JAR=%%~J"
set "ARGS=%*"
if /i "%~1"=="bench" for /f "tokens=1,*" %%A in ("%*") do set "ARGS=%%B"
"%JDK%\bin\java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Dsanad.home="%HERE%." %SANAD_JAVA_OPTS% -cp "%APPJAR%;%JAR%;%HERE%%MODULE%\target\libs\*" %MAIN% %ARGS%
exit /b %ERRORLEVEL%

:try
if defined JDK exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
findstr /b /c:"JAVA_VERSION=\"%NEED%" "%~1\release" >nul 2>nul && set "JDK=%~1"
exit /b 0
